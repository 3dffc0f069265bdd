// A thread of `npm run bench -- engine`: prices the same rows again and again, with explanation and hash.
import { createRequire } from 'node:module';
import { openStores } from '../../platform/dist/stores.js';
import { ColumnarBatchReader } from '../../services/settlement/dist/adapters/columnar/columnar-batch.reader.js';
import { NodeDigest } from '../../services/settlement/dist/adapters/node/node-digest.js';
import { computeServices } from '../../services/settlement/dist/application/compute-batch.js';

const { workerData } = createRequire(new URL('../../services/settlement/package.json', import.meta.url))('piscina');
const { settings, manifest, batch } = workerData;
const { objects, columnar } = await openStores('bench', settings);
const ordinals = Array.from({ length: batch }, (_, at) => at + 1);
const frozen = await new ColumnarBatchReader(objects, columnar).read(manifest, ordinals);
await columnar.close();
const digest = new NodeDigest();

export default async function price() {
  let settled = 0;
  for await (const service of computeServices(frozen, digest)) if ('resultHash' in service) settled += 1;
  if (settled !== batch) throw new Error(`${batch - settled} services failed`);
  return settled;
}
