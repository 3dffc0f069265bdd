import { Injectable } from '@nestjs/common';
import type { ObjectRef } from '@kantia/contracts/object-ref';
import { assert } from '@kantia/kernel/assert';
import { addMonths, period, type Period } from '@kantia/kernel/period';
import { Columnar, type Cell, type ColumnarSession } from '@kantia/platform/ports/columnar';
import { ObjectStore } from '@kantia/platform/ports/object-store';
import type { z } from 'zod';
import { BatchReader, type FrozenBatch, type FrozenService } from '../../application/ports.js';
import { manifest, type Manifest, type ManifestRef } from '../../domain/manifest.js';
import { thresholdsOf, type Thresholds } from '../../domain/policies/thresholds.js';
import { componentsRow, consumptionRow, cpiRow, priorTariffRow, readingRow, snapshotRow } from '../../domain/rows.js';
import { frameOf, type Frame } from '../../domain/service.js';

/** The column list of a set, from the schema that reads it: keywords of DuckDB are quoted all alike. */
function columnsOf(schema: z.ZodObject): string {
  return Object.keys(schema.shape)
    .map((name) => `"${name}"`)
    .join(', ');
}

const SNAPSHOT = `select ${columnsOf(snapshotRow)} from read_parquet(?) where ordinal between ? and ? order by ordinal, segment`;
const READINGS = `select ${columnsOf(readingRow)} from read_parquet(?) where ordinal between ? and ? order by ordinal, "current_date"`;
const HISTORY = `select ${columnsOf(consumptionRow)} from read_parquet(?) where ordinal between ? and ?`;
const OF_OPERATORS = `where network_operator in (select network_operator from read_parquet(?) where ordinal between ? and ?) and month = ?`;
const COMPONENTS = `select ${columnsOf(componentsRow)} from read_parquet(?) ${OF_OPERATORS}`;
const PRIOR_TARIFFS = `select ${columnsOf(priorTariffRow)} from read_parquet(?) ${OF_OPERATORS}`;
const CPI = `select ${columnsOf(cpiRow)} from read_parquet(?) where month in (?, ?)`;

interface Reads {
  readonly session: ColumnarSession;
  readonly paths: ReadonlyMap<string, string>;
  readonly snapshot: string;
  readonly from: number;
  readonly until: number;
}

function toRef({ size, ...rest }: ManifestRef): ObjectRef {
  return { ...rest, size: BigInt(size) };
}

function byOrdinal<R extends { readonly ordinal: number }>(found: readonly R[]): ReadonlyMap<number, readonly R[]> {
  const groups = new Map<number, R[]>();
  for (const row of found) {
    const group = groups.get(row.ordinal);
    if (group) group.push(row);
    else groups.set(row.ordinal, [row]);
  }
  return groups;
}

/** Rows of one kind; a kind that the manifest does not have has none, and the rules say what that means. */
async function rowsOf<S extends z.ZodObject>(
  reads: Reads,
  schema: S,
  query: { kind: string; sql: string; params: readonly Cell[] },
): Promise<readonly z.infer<S>[]> {
  const path = query.kind === 'snapshot' ? reads.snapshot : reads.paths.get(query.kind);
  if (path === undefined) return [];
  const found = await reads.session.query(query.sql, [path, ...query.params]);
  return found.map((row) => schema.parse(row));
}

async function servicesOf(reads: Reads, ordinals: readonly number[]): Promise<readonly FrozenService[]> {
  const params = [reads.from, reads.until];
  const segments = byOrdinal(await rowsOf(reads, snapshotRow, { kind: 'snapshot', sql: SNAPSHOT, params }));
  const readings = byOrdinal(await rowsOf(reads, readingRow, { kind: 'co.register-readings', sql: READINGS, params }));
  const history = byOrdinal(await rowsOf(reads, consumptionRow, { kind: 'derived.consumption', sql: HISTORY, params }));
  return ordinals.map((ordinal) => {
    const own = segments.get(ordinal) ?? [];
    assert(own.length > 0, `service ${ordinal} is in the snapshot`);
    return { ordinal, segments: own, readings: readings.get(ordinal) ?? [], history: history.get(ordinal) ?? [] };
  });
}

async function sharedOf(
  reads: Reads,
  { month, thresholds }: { month: Period; thresholds: Thresholds },
): Promise<Frame> {
  const operators = [reads.snapshot, reads.from, reads.until];
  const before = addMonths(month, -1);
  return frameOf({
    period: month,
    thresholds,
    components: await rowsOf(reads, componentsRow, {
      kind: 'co.unit-cost-components',
      sql: COMPONENTS,
      params: [...operators, month],
    }),
    cpi: await rowsOf(reads, cpiRow, { kind: 'co.cpi', sql: CPI, params: [before, addMonths(month, -2)] }),
    priorTariffs: await rowsOf(reads, priorTariffRow, {
      kind: 'co.prior-residential-tariffs',
      sql: PRIOR_TARIFFS,
      params: [...operators, before],
    }),
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
    assert(frozen.country === 'CO' && frozen.market === 'regulated', `${frozen.country} ${frozen.market} has rules`);
    const month = period(frozen.period);
    const thresholds = thresholdsOf(await this.#json(toRef(frozen.settings)), month);
    const snapshot = await this.objects.localPath(toRef(frozen.snapshot));
    const paths = await this.#paths(frozen);
    return await this.columnar.session([snapshot, ...paths.values()], async (session): Promise<FrozenBatch> => {
      const reads = { session, paths, snapshot, from: ordinals[0] ?? 1, until: ordinals.at(-1) ?? 0 };
      const services = await servicesOf(reads, ordinals);
      return { services, frame: await sharedOf(reads, { month, thresholds }) };
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
