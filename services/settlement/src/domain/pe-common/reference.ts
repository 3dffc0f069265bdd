import { grouped } from '../grouped.js';
import type { MaintenanceRow, TaxUnitRow } from './sets.js';

/** What the services of a wave share in both Peruvian markets. */
export interface CommonReference {
  /** By network operator: all its rows, of every set that is in force on some day. */
  readonly maintenance: ReadonlyMap<string, readonly MaintenanceRow[]>;
  readonly taxUnits: ReadonlyMap<number, TaxUnitRow>;
}

export function commonReference(rows: {
  readonly maintenance: readonly MaintenanceRow[];
  readonly taxUnits: readonly TaxUnitRow[];
}): CommonReference {
  return {
    maintenance: grouped(rows.maintenance, (row) => row.network_operator),
    taxUnits: new Map(rows.taxUnits.map((row) => [row.year, row])),
  };
}
