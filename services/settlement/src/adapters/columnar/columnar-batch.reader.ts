import { Injectable } from '@nestjs/common';
import type { ObjectRef } from '@kantia/contracts/object-ref';
import { assert } from '@kantia/kernel/assert';
import { addMonths, period } from '@kantia/kernel/period';
import { Columnar, type Cell, type ColumnarSession } from '@kantia/platform/ports/columnar';
import { ObjectStore } from '@kantia/platform/ports/object-store';
import type { z } from 'zod';
import { BatchReader, type FrozenBatch, type FrozenService } from '../../application/ports.js';
import { reference } from '../../domain/co-regulated/reference.js';
import { componentsRow, cpiRow, priorTariffRow, readingRow, snapshotRow } from '../../domain/co-regulated/rows.js';
import { manifest, type Manifest, type ManifestRef } from '../../domain/manifest.js';
import { settings } from '../../domain/settings.js';

/** One column list per set, from the schema that reads it: keywords of DuckDB are quoted all alike. */
function columnsOf(schema: z.ZodObject): string {
  return Object.keys(schema.shape)
    .map((name) => `"${name}"`)
    .join(', ');
}

const SNAPSHOT = `select ${columnsOf(snapshotRow)} from read_parquet(?) where ordinal between ? and ? order by ordinal, segment`;
const READINGS = `select ${columnsOf(readingRow)} from read_parquet(?) where ordinal between ? and ?`;
const OF_OPERATORS = `where network_operator in (select network_operator from read_parquet(?) where ordinal between ? and ?)`;
const COMPONENTS = `select ${columnsOf(componentsRow)} from read_parquet(?) ${OF_OPERATORS} and month = ?`;
const PRIOR_TARIFFS = `select ${columnsOf(priorTariffRow)} from read_parquet(?) ${OF_OPERATORS} and month = ?`;
const CPI = `select ${columnsOf(cpiRow)} from read_parquet(?) where month in (?, ?)`;

function toRef({ size, ...rest }: ManifestRef): ObjectRef {
  return { ...rest, size: BigInt(size) };
}

function groupByOrdinal<R extends { readonly ordinal: number }>(rows: readonly R[]): ReadonlyMap<number, readonly R[]> {
  const groups = new Map<number, R[]>();
  for (const row of rows) {
    const group = groups.get(row.ordinal);
    if (group) group.push(row);
    else groups.set(row.ordinal, [row]);
  }
  return groups;
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
    assert(frozen.country === 'CO' && frozen.market === 'regulated', `${frozen.country} ${frozen.market} has formulas`);
    const company = settings.parse(await this.#json(toRef(frozen.settings)));
    const snapshot = await this.objects.localPath(toRef(frozen.snapshot));
    const paths = await this.#paths(frozen);
    const range = { snapshot, from: ordinals[0] ?? 1, until: ordinals.at(-1) ?? 0 };
    return await this.columnar.session([snapshot, ...paths.values()], async (session): Promise<FrozenBatch> => {
      const month = period(frozen.period);
      const services = await this.#services(session, { paths, range, ordinals });
      const shared = await this.#reference(session, { paths, range, month });
      const frame = { period: month, settings: company, reference: shared };
      return { market: frozen.market, manifestHash: ref.sha256, formulas: frozen.formulas, frame, services };
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

  async #services(
    session: ColumnarSession,
    { paths, range, ordinals }: Reads & { readonly ordinals: readonly number[] },
  ): Promise<readonly FrozenService[]> {
    const bounds = [range.from, range.until];
    const segments = groupByOrdinal(await rows(session, snapshotRow, SNAPSHOT, [range.snapshot, ...bounds]));
    const readingsPath = paths.get('co.register-readings');
    const readings = groupByOrdinal(
      readingsPath === undefined ? [] : await rows(session, readingRow, READINGS, [readingsPath, ...bounds]),
    );
    return ordinals.map((ordinal) => {
      const own = segments.get(ordinal) ?? [];
      assert(own.length > 0, `service ${ordinal} is in the snapshot`);
      return { ordinal, segments: own, readings: readings.get(ordinal) ?? [] };
    });
  }

  async #reference(
    session: ColumnarSession,
    { paths, range, month }: Reads & { readonly month: FrozenBatch['frame']['period'] },
  ) {
    const operators = [range.snapshot, range.from, range.until];
    const components = paths.get('co.unit-cost-components');
    const cpi = paths.get('co.cpi');
    const tariffs = paths.get('co.prior-residential-tariffs');
    const before = addMonths(month, -1);
    return reference({
      components:
        components === undefined
          ? []
          : await rows(session, componentsRow, COMPONENTS, [components, ...operators, month]),
      cpi: cpi === undefined ? [] : await rows(session, cpiRow, CPI, [cpi, before, addMonths(month, -2)]),
      priorTariffs:
        tariffs === undefined
          ? []
          : await rows(session, priorTariffRow, PRIOR_TARIFFS, [tariffs, ...operators, before]),
    });
  }
}

interface Reads {
  readonly paths: ReadonlyMap<string, string>;
  readonly range: { readonly snapshot: string; readonly from: number; readonly until: number };
}

async function rows<S extends z.ZodObject>(
  session: ColumnarSession,
  schema: S,
  sql: string,
  params: readonly Cell[],
): Promise<readonly z.infer<S>[]> {
  const found = await session.query(sql, params);
  return found.map((row) => schema.parse(row));
}
