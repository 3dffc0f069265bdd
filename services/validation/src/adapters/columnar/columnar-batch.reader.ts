import { Injectable } from '@nestjs/common';
import type { ObjectRef } from '@kantia/contracts/object-ref';
import { assert } from '@kantia/kernel/assert';
import { addMonths, period, type Period } from '@kantia/kernel/period';
import { groupRows, openViews } from '@kantia/platform/columnar/views';
import { Columnar, type ColumnarSession } from '@kantia/platform/ports/columnar';
import { ObjectStore } from '@kantia/platform/ports/object-store';
import type { z } from 'zod';
import { BatchReader, type FrozenBatch, type FrozenService } from '../../application/ports.js';
import { manifest, type Manifest, type ManifestRef } from '../../domain/manifest.js';
import { thresholdsOf } from '../../domain/policies/thresholds.js';
import {
  componentsRow,
  consumptionRow,
  cpiRow,
  measuredRow,
  priorTariffRow,
  readingRow,
  snapshotRow,
} from '../../domain/rows.js';
import { frameOf, type Frame } from '../../domain/service.js';

/** Kinds with rows per service, which are read for the batch only. */
const READINGS = ['co.register-readings', 'co.hourly-readings', 'pe.register-readings', 'pe.load-profile'] as const;
const POINTS: readonly string[] = [...READINGS, 'derived.consumption'];

function toRef({ size, ...rest }: ManifestRef): ObjectRef {
  return { ...rest, size: BigInt(size) };
}

/** What is open in a session: views under the names of the kinds that the manifest has, and `snapshot`. */
interface Open {
  readonly session: ColumnarSession;
  readonly kinds: ReadonlySet<string>;
}

/**
 * Rows of one view; a kind that the manifest does not have has none, and the rules say what that means. A column that the country's
 * sheet does not know is null.
 */
async function rowsOf<S extends z.ZodObject>(
  { session, kinds }: Open,
  schema: S,
  { view, rest }: { view: string; rest: string },
): Promise<readonly z.infer<S>[]> {
  if (view !== 'snapshot' && !kinds.has(view)) return [];
  const described = await session.query<{ column_name: string }>(
    `select column_name from (describe select * from "${view}")`,
  );
  const known = new Set(described.map(({ column_name }) => column_name));
  const columns = Object.keys(schema.shape).map((name) => (known.has(name) ? `"${name}"` : `null as "${name}"`));
  const found = await session.query(`select ${columns.join(', ')} from "${view}" ${rest}`);
  return found.map((row) => schema.parse(row));
}

async function measuredOf({ session, kinds }: Open) {
  const selects = READINGS.filter((kind) => kinds.has(kind)).map(
    (kind) => `select distinct ordinal, '${kind}' as kind from "${kind}"`,
  );
  if (selects.length === 0) return [];
  return (await session.query(selects.join(' union all '))).map((row) => measuredRow.parse(row));
}

async function servicesOf(open: Open, ordinals: readonly number[]): Promise<readonly FrozenService[]> {
  const segments = await rowsOf(open, snapshotRow, { view: 'snapshot', rest: 'order by ordinal, segment' });
  const readings = await rowsOf(open, readingRow, {
    view: 'co.register-readings',
    rest: 'order by ordinal, "current_date"',
  });
  const history = await rowsOf(open, consumptionRow, { view: 'derived.consumption', rest: '' });
  const own = {
    segments: groupRows(segments, 'ordinal'),
    readings: groupRows(readings, 'ordinal'),
    history: groupRows(history, 'ordinal'),
    measured: groupRows(await measuredOf(open), 'ordinal'),
  };
  return ordinals.map((ordinal) => {
    const found = own.segments.get(ordinal) ?? [];
    assert(found.length > 0, `service ${ordinal} is in the snapshot`);
    return {
      ordinal,
      segments: found,
      readings: own.readings.get(ordinal) ?? [],
      history: own.history.get(ordinal) ?? [],
      measured: (own.measured.get(ordinal) ?? []).map(({ kind }) => kind),
    };
  });
}

async function frameFor(
  open: Open,
  head: Pick<Frame, 'country' | 'market' | 'thresholds'> & { readonly period: Period },
): Promise<Frame> {
  const before = addMonths(head.period, -1);
  const of = (view: string, ...months: readonly Period[]) => ({
    view,
    rest: `where month in (${months.map((month) => `'${month}'`).join(', ')})`,
  });
  return frameOf({
    ...head,
    components: await rowsOf(open, componentsRow, of('co.unit-cost-components', head.period)),
    cpi: await rowsOf(open, cpiRow, of('co.cpi', before, addMonths(head.period, -2))),
    priorTariffs: await rowsOf(open, priorTariffRow, of('co.prior-residential-tariffs', before)),
  });
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
      const open = { session, kinds: new Set(paths.keys()) };
      const services = await servicesOf(open, ordinals);
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
