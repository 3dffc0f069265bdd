import type { DynamicModule, INestApplication, Type } from '@nestjs/common';
import type { Owner } from '@kantia/contracts/define';
import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import { startService } from './start-service.js';

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

/**
 * Runs a service until SIGTERM, SIGINT or the end of its supervisor: what is under way is finished, then everything is
 * closed and the process ends with 0. A start that fails ends it with 1.
 */
export async function runService(definition: ServiceDefinition): Promise<void> {
  // The supervisor's channel closes when it dies, however it dies and also while we start: no service may outlive it.
  if (process.send) process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  try {
    const { app } = await startService(definition, process.env);
    app.enableShutdownHooks([], { useProcessExit: true });
  } catch (error) {
    console.error(error);
    process.exit(1);
  }
}
