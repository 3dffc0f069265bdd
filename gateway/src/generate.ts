import { writeFileSync } from 'node:fs';
import { fastify } from 'fastify';
import { buildServer } from './http/server.js';
import { EventHub } from './http/event-hub.js';
import { Sessions } from './users/sessions.js';
import type { Tools } from './http/route.js';

/** Writes `gateway/openapi.json` from the routes' own schemas; nothing is called, so the tools do nothing. */
async function main(): Promise<void> {
  const server = fastify();
  const nothing = new Proxy({}, { get: () => () => undefined });
  // Only declarations are read here; a call through these would answer undefined and fail at once.
  const silent = nothing as Tools;
  const sessions = new Sessions(silent.units, silent.directory);
  await buildServer(server, {
    ...silent,
    events: new EventHub(silent.events as never),
    sessions,
    uploadMaxBytes: 1,
    secure: true,
  });
  const url = await server.listen({ port: 0, host: '127.0.0.1' });
  const document: unknown = await (await fetch(`${url}/api/openapi.json`)).json();
  writeFileSync(new URL('../openapi.json', import.meta.url), `${JSON.stringify(document, null, 2)}\n`);
  await server.close();
}

await main();
