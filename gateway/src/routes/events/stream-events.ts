import { EVERYONE } from '@kantia/contracts/define';
import type { HubEvent } from '../../http/event-hub.js';
import { defineRoute } from '../../http/route.js';

const HEARTBEAT_MS = 15_000;

const frame = ({ id, name, data }: HubEvent) => `id: ${id}\nevent: ${name}\ndata: ${JSON.stringify(data)}\n\n`;

export const streamEvents = defineRoute({
  method: 'GET',
  path: '/events',
  id: 'streamEvents',
  tag: 'events',
  summary: 'Eventos en vivo: ciclos, insumos, facturas (text/event-stream; reanuda con Last-Event-ID)',
  roles: EVERYONE,
  status: 200,
  answer: null,
  raw: true,
  async handle({ person, raw, reply }, { events }) {
    reply.hijack();
    const stream = reply.raw;
    stream.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      connection: 'keep-alive',
      'x-accel-buffering': 'no',
    });
    const lastId = raw.headers['last-event-id'];
    const missed = typeof lastId === 'string' ? events.since(person.companyId, lastId) : [];
    stream.write(
      missed === null
        ? `id: ${events.origin}\nevent: reset\ndata: {}\n\n`
        : `retry: 2000\n\n${missed.map(frame).join('')}`,
    );
    const leave = events.subscribe(person.companyId, (event) => stream.write(frame(event)));
    const heartbeat = setInterval(() => stream.write(': \n\n'), HEARTBEAT_MS);
    stream.on('close', () => {
      leave();
      clearInterval(heartbeat);
    });
  },
});
