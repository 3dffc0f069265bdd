import type { DynamicModule, INestApplication, Type } from '@nestjs/common';
import type { Owner } from '@kantia/contracts/define';
import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';

export interface ServiceDefinition {
  readonly name: Owner | 'gateway';
  /** Nest module with the service's providers; the platform's providers are global. */
  readonly module: Type | DynamicModule;
  /** Folder of the service's `.sql` migrations; null for a process without a database. */
  readonly migrations: URL | null;
  /** The service's own settings, beside the platform's. */
  readonly config: z.ZodObject;
  /** Routes of its own on the process's HTTP port, registered before it listens. `app.get(Port)` gives providers. */
  readonly http?: (fastify: FastifyInstance, app: INestApplication) => Promise<void>;
}
