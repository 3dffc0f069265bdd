import { commonReference, type CommonReference } from '../co-common/reference.js';
import { componentsKey } from '../co-regulated/reference.js';
import type { ComponentsRow } from '../co-regulated/sets.js';
import { provenanceOf } from '../row.js';
import type { Provenance } from '../term.js';
import type { OtherCharge } from './input.js';
import type { PpiRow, ScarcityRow, SharedRows } from './sets.js';

/** What many services share, found by key. */
export interface Reference extends CommonReference {
  readonly components: ReadonlyMap<string, ComponentsRow>;
  readonly ppi: ReadonlyMap<string, PpiRow>;
  readonly scarcity: ReadonlyMap<string, ScarcityRow>;
  /** By concept. */
  readonly otherCharges: readonly OtherCharge[];
  /** The first row of the month's spot prices. */
  readonly spotPricesAt: Provenance;
}

const NOWHERE: Provenance = { inputId: null, file: null, row: null };

export function reference(rows: SharedRows): Reference {
  const [firstPrices] = rows.spotPrices;
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
    ppi: new Map(rows.ppi.map((row) => [row.month, row])),
    scarcity: new Map(rows.scarcity.map((row) => [row.month, row])),
    otherCharges: rows.otherCharges
      .map((row) => ({ concept: row.concept, value: row.value, provenance: provenanceOf(row) }))
      .toSorted((a, b) => (a.concept < b.concept ? -1 : 1)),
    spotPricesAt: firstPrices ? provenanceOf(firstPrices) : NOWHERE,
  };
}
