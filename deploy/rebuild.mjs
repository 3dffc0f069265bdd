// `npm run rebuild [-- --service metrics]`: drops a read model of the running stack and folds the streams again from their start.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { prepare } from './prepare.mjs';

prepare();
const folder = process.env.KANTIA_LOCAL ?? fileURLToPath(new URL('../.local', import.meta.url));
process.env.NATS_URL ??= JSON.parse(readFileSync(`${folder}/stack.json`, 'utf8')).natsUrl;
await import('../platform/dist/rebuild-cli.js');
