import { parseArgs } from 'node:util';
import { connect } from '@nats-io/transport-node';
import { redriveReply, redriveSubject, type RedriveRequest } from './bus/redrive.js';

const USAGE =
  'redrive --service NAME [--id DEAD-LETTER] | --service NAME --republish-since 2026-11-24T00:00:00Z   (broker: NATS_URL)';
const REDRIVE_TIMEOUT_MS = 600_000;

const { values } = parseArgs({
  options: { service: { type: 'string' }, id: { type: 'string' }, 'republish-since': { type: 'string' } },
});
if (values.service === undefined) {
  console.error(USAGE);
  process.exit(2);
}
const since = values['republish-since'];
const request: RedriveRequest = since === undefined ? { id: values.id ?? null } : { republishSince: since };
const connection = await connect({ servers: process.env.NATS_URL ?? 'nats://127.0.0.1:4222', name: 'redrive' });
try {
  const reply = await connection.request(redriveSubject(values.service), JSON.stringify(request), {
    timeout: REDRIVE_TIMEOUT_MS,
  });
  const { done, failed } = redriveReply.parse(reply.json());
  console.log(`${done} done, ${failed.length} failed`);
  for (const { id, reason } of failed) console.log(`${id}  ${reason}`);
  process.exitCode = failed.length === 0 ? 0 : 1;
} finally {
  await connection.close();
}
