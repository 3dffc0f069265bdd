import type { FastifyInstance } from 'fastify';
import type { Registry } from 'prom-client';

export interface HealthOptions {
  readonly registry: Registry;
  /** Names of what is missing; empty when the process can do its work. */
  readonly missing: () => Promise<readonly string[]>;
}

/** Alive: the process answers. Ready: database, a JetStream round trip and every consumer are there. */
export function registerHealthRoutes(fastify: FastifyInstance, { registry, missing }: HealthOptions): void {
  fastify.get('/livez', (_request, reply) => reply.type('application/json').send({ status: 'ok' }));
  fastify.get('/readyz', async (_request, reply) => {
    const away = await missing();
    return reply
      .status(away.length === 0 ? 200 : 503)
      .send({ status: away.length === 0 ? 'ok' : 'not-ready', missing: away });
  });
  fastify.get('/metrics', async (_request, reply) => reply.type(registry.contentType).send(await registry.metrics()));
}
