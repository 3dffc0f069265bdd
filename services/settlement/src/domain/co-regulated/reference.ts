import { commonReference, type CommonReference } from '../co-common/reference.js';
import type { ComponentsRow, CpiRow, PriorTariffRow, SharedRows } from './sets.js';

/** What many services share, found by key: prices, indices and tariffs of a wave. */
export interface Reference extends CommonReference {
  readonly components: ReadonlyMap<string, ComponentsRow>;
  readonly cpi: ReadonlyMap<string, CpiRow>;
  readonly priorTariffs: ReadonlyMap<string, PriorTariffRow>;
}

interface PlaceOfPrice {
  readonly operator: string;
  readonly month: string;
  readonly level: number;
  readonly ownership: string | null;
}

export function componentsKey({ operator, month, level, ownership }: PlaceOfPrice): string {
  return [operator, month, level, ownership ?? ''].join('\u0000');
}
export function tariffKey({ operator, month, ownership }: Omit<PlaceOfPrice, 'level'>): string {
  return [operator, month, ownership ?? ''].join('\u0000');
}

export function reference(rows: SharedRows): Reference {
  return {
    ...commonReference(rows),
    components: new Map(
      rows.components.map((row) => [
        componentsKey({
          operator: row.network_operator,
          month: row.month,
          level: row.voltage_level,
          ownership: row.asset_ownership,
        }),
        row,
      ]),
    ),
    cpi: new Map(rows.cpi.map((row) => [row.month, row])),
    priorTariffs: new Map(
      rows.priorTariffs.map((row) => [
        tariffKey({ operator: row.network_operator, month: row.month, ownership: row.asset_ownership }),
        row,
      ]),
    ),
  };
}
