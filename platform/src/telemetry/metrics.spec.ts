import { describe, expect, it } from '@jest/globals';
import { fastify } from 'fastify';
import { observeHttp, openMetrics } from './metrics.js';

describe('observeHttp', () => {
  it('counts and times requests by route, not by address', async () => {
    const registry = openMetrics('example');
    const http = fastify();
    observeHttp(http, registry);
    http.get('/cycles/:id', async () => ({}));

    const address = await http.listen({ port: 0, host: '127.0.0.1' });
    for (const path of ['/cycles/1', '/cycles/2', '/none']) await fetch(`${address}${path}`);

    const lines = (await registry.metrics()).split('\n');
    const counts = lines.filter((line) => line.startsWith('http_server_request_duration_seconds_count'));
    expect(counts).toHaveLength(2);
    expect(counts[0]).toMatch(/service="example".*route="\/cycles\/:id".*status="200".* 2$/);
    expect(counts[1]).toMatch(/route="unknown".*status="404".* 1$/);
    expect(lines.some((line) => line.startsWith('nodejs_eventloop_lag_seconds{service="example"}'))).toBe(true);
    await http.close();
  });
});
