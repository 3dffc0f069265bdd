import type { Decimal } from '@kantia/kernel/decimal';
import { addMonths, type Period } from '@kantia/kernel/period';
import type { Thresholds } from './policies/thresholds.js';
import type { AgreementRow, ComponentsRow, CpiRow, IndexRow, PriorTariffRow, SheetRow, SpotRow } from './rows.js';
import { priceKey, systemKey, tariffKey } from './service.js';

/** What the services of a batch share, found by key. */
export interface Frame {
  readonly country: string;
  readonly market: string;
  readonly period: Period;
  readonly thresholds: Thresholds;
  /** Kinds of input that were frozen with the services. */
  readonly kinds: ReadonlySet<string>;
  /** Of the period, and of the month before where it was loaded. */
  readonly components: ReadonlyMap<string, ComponentsRow>;
  readonly priorComponents: ReadonlyMap<string, ComponentsRow>;
  readonly cpi: ReadonlyMap<string, Decimal>;
  readonly priorTariffs: ReadonlyMap<string, PriorTariffRow>;
  readonly indices: ReadonlyMap<string, IndexRow>;
  /** Rows of the sheets of an electric system, by ascending date. */
  readonly sheets: ReadonlyMap<string, readonly SheetRow[]>;
  readonly agreements: readonly AgreementRow[];
  readonly spot: SpotRow | null;
  readonly hasScarcityPrice: boolean;
}

export interface FrameRows extends Pick<
  Frame,
  'country' | 'market' | 'period' | 'thresholds' | 'kinds' | 'agreements' | 'spot' | 'hasScarcityPrice'
> {
  /** Of the period and of the month before. */
  readonly components: readonly ComponentsRow[];
  readonly cpi: readonly CpiRow[];
  readonly priorTariffs: readonly PriorTariffRow[];
  readonly indices: readonly IndexRow[];
  readonly sheets: readonly SheetRow[];
}

export function indexKey(code: string, month: string): string {
  return `${code}\u0000${month}`;
}

export function frameOf({ components, cpi, priorTariffs, indices, sheets, ...rest }: FrameRows): Frame {
  return {
    ...rest,
    components: componentsOf(components, rest.period),
    priorComponents: componentsOf(components, addMonths(rest.period, -1)),
    cpi: new Map(cpi.map((row) => [row.month, row.cpi])),
    priorTariffs: new Map(
      priorTariffs.map((row) => [tariffKey({ operator: row.network_operator, ownership: row.asset_ownership }), row]),
    ),
    indices: new Map(indices.map((row) => [indexKey(row.index_code, row.month), row])),
    sheets: sheetsBySystem(sheets),
  };
}

function componentsOf(rows: readonly ComponentsRow[], of: Period): ReadonlyMap<string, ComponentsRow> {
  return new Map(
    rows
      .filter(({ month }) => month === of)
      .map((row) => [
        priceKey({ operator: row.network_operator, level: row.voltage_level, ownership: row.asset_ownership }),
        row,
      ]),
  );
}

function sheetsBySystem(rows: readonly SheetRow[]): ReadonlyMap<string, readonly SheetRow[]> {
  const systems = new Map<string, SheetRow[]>();
  for (const row of rows.toSorted((a, b) => (a.valid_from < b.valid_from ? -1 : 1))) {
    const key = systemKey(row);
    systems.set(key, [...(systems.get(key) ?? []), row]);
  }
  return systems;
}
