import { parseArgs } from 'node:util';
import { askRebuild } from './bus/rebuild.js';

const { values } = parseArgs({ options: { service: { type: 'string', default: 'metrics' } } });
const url = process.env.NATS_URL ?? 'nats://127.0.0.1:4222';
const { companies, heldSince, failed } = await askRebuild(url, values.service);
const kept = heldSince === null ? '' : `; cycles that began before ${heldSince} stay as they were`;
console.log(failed ?? `${companies} companies are folded again from the start of the streams${kept}`);
process.exitCode = failed === null ? 0 : 1;
