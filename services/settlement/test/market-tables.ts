import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dayAfter, firstDay, type Period } from '@kantia/kernel/period';
import { DuckDbColumnar } from '@kantia/platform/columnar/duckdb-columnar';
import { groupRows } from '@kantia/platform/columnar/views';
import type { ColumnarSession, Row } from '@kantia/platform/ports/columnar';
import type { DataSet } from '../src/domain/data-set.js';
import type { Settled } from '../src/domain/engine.js';
import type { Market } from '../src/domain/market.js';
import { codesInForce } from '../src/domain/markets.js';
import { settings } from '../src/domain/settings.js';
import type { Subject } from '../src/domain/subject.js';

const aSubject = (ordinal: number): Subject => ({
  ordinal,
  service_id: '00000000-0000-4000-8000-000000000001',
  supply_point_id: '00000000-0000-4000-8000-000000000002',
  supply_point_code: `P${ordinal}`,
  contract_code: `K${ordinal}`,
  customer_id: '00000000-0000-4000-8000-000000000003',
  customer_code: 'C',
  customer_name: 'Cliente',
  customer_id_type: 'NIT',
  customer_id_number: '1',
  customer_email: null,
  customer_phone: null,
  customer_address: null,
  municipality_code: null,
});

export interface Frozen {
  readonly month: Period;
  readonly settings: unknown;
  /** Kinds and `snapshot`, as SELECTs with the columns of their frozen sets. */
  readonly tables: Readonly<Record<string, string>>;
}

/** Runs a market's sets on real DuckDB over tables that a test makes, and settles what they give. */
export class MarketTables {
  private readonly folder = mkdtempSync(join(tmpdir(), 'market-tables-'));
  private readonly columnar = new DuckDbColumnar({ folder: this.folder });

  async close(): Promise<void> {
    await this.columnar.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** `also` runs on the same tables: an oracle. */
  async settle<R = undefined>(
    market: Market,
    frozen: Frozen,
    also?: (session: ColumnarSession) => Promise<R>,
  ): Promise<{ readonly settled: ReadonlyMap<number, Settled>; readonly also: R | undefined }> {
    const { month } = frozen;
    return this.columnar.session([], async (session) => {
      for (const [name, select] of Object.entries(frozen.tables))
        await session.run(`create temp table "${name}" as ${select}`);
      await session.run(
        `create temp view frame as select '${month}' as period, date '${firstDay(month)}' as first_day, date '${dayAfter(month)}' as day_after`,
      );
      const sets = Object.entries(market.sets);
      const read = new Map<string, readonly Row[]>();
      for (const [name, set] of sets) read.set(name, await rowsOf(session, set, frozen.tables));
      const wave = Object.fromEntries(
        sets.flatMap(([name, { per }]) => (per === 'wave' ? [[name, read.get(name) ?? []]] : [])),
      );
      const own = sets.flatMap(([name, { per }]) =>
        per === 'service' ? [[name, groupRows(read.get(name) ?? [], 'ordinal')] as const] : [],
      );
      const codes = codesInForce(market.country, market.market, month);
      const batch = market.open({ period: month, settings: settings.parse(frozen.settings) }, wave, codes);
      const settled = new Map<number, Settled>();
      for (const { ordinal } of await session.query<{ ordinal: number }>(
        'select distinct ordinal::integer as ordinal from snapshot order by ordinal',
      )) {
        const rows = Object.fromEntries(own.map(([name, rowsBy]) => [name, rowsBy.get(ordinal) ?? []]));
        settled.set(ordinal, batch.settle(aSubject(ordinal), rows).settled);
      }
      return { settled, also: await also?.(session) };
    });
  }
}

async function rowsOf(
  session: ColumnarSession,
  { points, shared, sql }: DataSet,
  tables: Readonly<Record<string, string>>,
): Promise<readonly Row[]> {
  if (![...points, ...shared].every((kind) => kind in tables)) return [];
  const rows: Row[] = [];
  for await (const chunk of session.stream(sql)) rows.push(...chunk);
  return rows;
}
