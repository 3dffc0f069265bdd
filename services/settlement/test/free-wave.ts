import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ObjectRef } from '@kantia/contracts/object-ref';
import { DuckDbColumnar } from '@kantia/platform/columnar/duckdb-columnar';
import { FileObjectStore } from '@kantia/platform/object-store/file-object-store';
import type { ColumnarSession } from '@kantia/platform/ports/columnar';
import { BUCKETS } from '@kantia/platform/ports/object-store';
import { ColumnarBatchReader } from '../src/adapters/columnar/columnar-batch.reader.js';
import type { FrozenBatch } from '../src/application/ports.js';
import type { Settled } from '../src/domain/engine.js';
import { PE_FREE_FORMULAS } from '../src/domain/pe-free/market.js';

const COMPANY = '11111111-1111-4111-8111-111111111111';
const id = `'00000000-0000-4000-8000-000000000001'`;

/** Columns of the snapshot that the market reads, as SQL over a relation; `changed` gives those that a test is about. */
export function freeSnapshot(from: string, changed: Readonly<Record<string, string>> = {}): string {
  const columns: Readonly<Record<string, string>> = {
    ordinal: '1',
    service_id: id,
    supply_point_id: id,
    supply_point_code: `'F' || ordinal`,
    contract_code: `'KF' || ordinal`,
    segment: '1',
    segment_from: `date '2025-09-01'`,
    segment_until: `date '2025-10-01'`,
    customer_id: id,
    customer_code: `'CF'`,
    customer_name: `'Cliente'`,
    customer_id_type: `'RUC'`,
    customer_id_number: `'20108472473'`,
    customer_email: 'null::varchar',
    customer_phone: 'null::varchar',
    customer_address: 'null::varchar',
    municipality_code: `'150101'`,
    metering: `'telemetered'`,
    meter: `'M'`,
    meter_digits: '6',
    meter_factor: '1::decimal(18,6)',
    network_operator: `'LIMANORTE'`,
    electric_system: `'LIMANORTE'`,
    interconnected: 'true',
    connection_type: `'aerea'`,
    phases: '3',
    supply_voltage: `'MT'`,
    reference_bar: `'STAROSA220'`,
    supply_bar: `'CHAVARRIA220'`,
    demand_area: `'6'`,
    price_currency: `'PEN'`,
    energy_price_peak: '200::decimal(24,10)',
    energy_price_off_peak: '150::decimal(24,10)',
    power_price: '20::decimal(24,10)',
    billable_power: `'peak-maximum'`,
    contracted_power_kw: '2500::decimal(18,6)',
    power_minimum_pct: 'null::decimal(9,4)',
    tolerance_pct: 'null::decimal(9,4)',
    excess_multiplier: 'null::decimal(18,6)',
    pays_distribution_toll: 'false',
    pemt: '1::decimal(18,6)',
    ppmt: '1::decimal(18,6)',
    index_weights: 'null::varchar',
    index_bases: 'null::varchar',
    exchange_rate_rule: 'null::varchar',
    excludes_sundays_holidays: 'false',
    ...changed,
  };
  const selected = Object.entries(columns).map(([name, sql]) => `${sql} as ${name}`);
  return `select ${selected.join(', ')} from ${from}`;
}

/** Kinds with one row that every service of the tests needs. */
export const FREE_KINDS = {
  'pe.main-toll': `select 'PCSPT' as component, 42.5::decimal(24,10) as value, date '2025-09-01' as valid_from`,
  'pe.secondary-toll': `select '6' as demand_area, 'MT' as voltage, 1.85::decimal(24,10) as value, date '2025-05-01' as valid_from`,
  'pe.loss-factors': `select '2025-09' as month, 'STAROSA220' as reference_bar, 'CHAVARRIA220' as supply_bar,
    1::decimal(24,10) as energy_factor, 1::decimal(24,10) as power_factor`,
  'pe.tax-unit': `select 2025 as year, 5350::decimal(24,10) as tax_unit`,
} as const;

const PLACE = `null::varchar as input_id, 'f.csv' as file, (row_number() over ())::integer as "row"`;

export interface Tables {
  readonly snapshot: string;
  /** Rows of each kind as a SELECT without the place in its file, which is the order of the rows. */
  readonly kinds: Readonly<Record<string, string>>;
}

/** September 2025 of the free market, frozen from SQL and read as a batch is. */
export class FreeWave {
  private readonly folder = mkdtempSync(join(tmpdir(), 'free-wave-'));
  private readonly objects = new FileObjectStore(join(this.folder, 'objects'));
  readonly columnar = new DuckDbColumnar({ folder: join(this.folder, 'columnar') });
  private readonly reader = new ColumnarBatchReader(this.objects, this.columnar);

  async close(): Promise<void> {
    await this.columnar.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** `setUp` may create what the SELECTs read. */
  async freeze({ snapshot, kinds }: Tables, setUp: (session: ColumnarSession) => Promise<void> = async () => {}) {
    const written = await this.columnar.session([], async (session) => {
      await setUp(session);
      const refs: Record<string, ObjectRef> = {};
      const put = async (kind: string, select: string) => {
        const path = `${session.folder}/${kind}.parquet`;
        await session.run(`copy (${select}) to '${path}' (format parquet)`);
        refs[kind] = await this.objects.put(BUCKETS.derived, { path }, { prefix: `${COMPANY}/`, suffix: '.parquet' });
      };
      await put('snapshot', snapshot);
      for (const [kind, select] of Object.entries(kinds)) await put(kind, `select ${PLACE}, * from (${select})`);
      return refs;
    });
    const plain = ({ size, ...rest }: ObjectRef) => ({ ...rest, size: Number(size) });
    const { snapshot: frozen, ...data } = written;
    if (!frozen) throw new Error('no snapshot');
    const settings = await this.put({ rounding: { payableStep: '0.10', tariffDecimals: 2 } });
    return await this.put({
      format: 1,
      country: 'PE',
      market: 'unregulated',
      period: '2025-09',
      snapshot: plain(frozen),
      settings: plain(settings),
      data: Object.entries(data).map(([kind, object]) => ({ kind, object: plain(object), inputs: [] })),
      formulas: PE_FREE_FORMULAS.map(({ code }) => code),
    });
  }

  read(manifest: ObjectRef, ordinals: readonly number[]): Promise<FrozenBatch> {
    return this.reader.read(manifest, ordinals);
  }

  async settle(tables: Tables, ordinals: readonly number[] = [1]): Promise<readonly Settled[]> {
    const { open, services } = await this.read(await this.freeze(tables), ordinals);
    return services.map(({ subject, rows }) => open.settle(subject, rows).settled);
  }

  private put(value: unknown): Promise<ObjectRef> {
    const bytes = new TextEncoder().encode(JSON.stringify(value));
    return this.objects.put(BUCKETS.derived, bytes, { prefix: `${COMPANY}/`, suffix: '.json' });
  }
}
