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

    const text = await registry.metrics();
    expect(text).toContain('http_server_request_duration_seconds_count{method="GET",route="/cycles/:id",status="200",service="example"} 2');
    expect(text).toContain('route="unknown",status="404"');
    expect(text).toContain('nodejs_eventloop_lag_seconds{service="example"}');
    await http.close();
  });
});
