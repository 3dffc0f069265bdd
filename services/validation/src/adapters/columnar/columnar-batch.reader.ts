import { Injectable } from '@nestjs/common';
import type { ObjectRef } from '@kantia/contracts/object-ref';
import { period } from '@kantia/kernel/period';
import { openViews } from '@kantia/platform/columnar/views';
import { Columnar } from '@kantia/platform/ports/columnar';
import { ObjectStore } from '@kantia/platform/ports/object-store';
import { BatchReader, type FrozenBatch } from '../../application/ports.js';
import { manifest, type Manifest, type ManifestRef } from '../../domain/manifest.js';
import { thresholdsOf } from '../../domain/policies/thresholds.js';
import { frameFor } from './frame-for.js';
import { POINTS, servicesOf } from './services-of.js';

function toRef({ size, ...rest }: ManifestRef): ObjectRef {
  return { ...rest, size: BigInt(size) };
}

@Injectable()
export class ColumnarBatchReader extends BatchReader {
  constructor(
    private readonly objects: ObjectStore,
    private readonly columnar: Columnar,
  ) {
    super();
  }

  override async read(ref: ObjectRef, ordinals: readonly number[]): Promise<FrozenBatch> {
    const frozen = manifest.parse(await this.#json(ref));
    const month = period(frozen.period);
    const thresholds = thresholdsOf(await this.#json(toRef(frozen.settings)), month);
    const snapshot = await this.objects.localPath(toRef(frozen.snapshot));
    const paths = await this.#paths(frozen);
    const where = `ordinal between ${ordinals[0] ?? 1} and ${ordinals.at(-1) ?? 0}`;
    return await this.columnar.session([snapshot, ...paths.values()], async (session): Promise<FrozenBatch> => {
      await openViews(session, [
        { name: 'snapshot', path: snapshot, where },
        ...[...paths].map(([name, path]) => (POINTS.includes(name) ? { name, path, where } : { name, path })),
      ]);
      const open = { session, kinds: new Set(paths.keys()), period: month };
      const services = await servicesOf(open, ordinals, thresholds);
      const { country, market } = frozen;
      return { services, frame: await frameFor(open, { country, market, thresholds, period: month }) };
    });
  }

  async #json(ref: ObjectRef): Promise<unknown> {
    return JSON.parse(new TextDecoder().decode(await this.objects.read(ref)));
  }

  async #paths({ data }: Manifest): Promise<ReadonlyMap<string, string>> {
    const paths = new Map<string, string>();
    for (const { kind, object } of data) paths.set(kind, await this.objects.localPath(toRef(object)));
    return paths;
  }
}
