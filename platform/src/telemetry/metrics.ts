import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** From a cached answer to a query that an operator would complain about, seconds. */
export const DURATION_SECONDS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** The metrics of one process, with those of Node, all labelled with the service. */
export function openMetrics(service: string): Registry {
  const registry = new Registry();
  registry.setDefaultLabels({ service });
  collectDefaultMetrics({ register: registry });
  return registry;
}

export interface DurationOptions<L extends string> {
  /** Ends in `_seconds`. */
  readonly name: string;
  readonly help: string;
  readonly labels: readonly L[];
}

export function durationHistogram<L extends string>(
  registry: Registry,
  { name, help, labels }: DurationOptions<L>,
): Histogram<L> {
  return new Histogram({ name, help, labelNames: [...labels], buckets: [...DURATION_SECONDS], registers: [registry] });
}

/** Rate, errors and duration of each route, by its pattern: ids in an address never become labels. */
export function observeHttp(fastify: FastifyInstance, registry: Registry): void {
  const duration = durationHistogram(registry, {
    name: 'http_server_request_duration_seconds',
    help: 'HTTP requests by route',
    labels: ['method', 'route', 'status'],
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown';
    duration.observe({ method: request.method, route, status: String(reply.statusCode) }, reply.elapsedTime / 1_000);
    done();
  });
}
