import type { ArrearRow } from '../arrears.js';
import type { DraftLine } from '../line.js';
import { provenanceOf } from '../row.js';
import type { PriorCharge } from './input.js';

/** Lines whose earlier months a bill tells apart (domain page on Colombia, 2.3), in its order, as their own formulas name and place them. */
export const PRIOR_LINES: readonly Pick<DraftLine, 'code' | 'description' | 'place'>[] = [
  { code: 'GENERACION', description: 'Generación', place: 'base' },
  { code: 'COMERCIALIZACION', description: 'Comercialización', place: 'base' },
  { code: 'TRANSMISION', description: 'Transmisión', place: 'base' },
  { code: 'DISTRIBUCION', description: 'Distribución', place: 'base' },
  { code: 'PERDIDAS', description: 'Pérdidas', place: 'base' },
  { code: 'RESTRICCIONES', description: 'Restricciones', place: 'base' },
  { code: 'OTROS_CARGOS', description: 'Otros cargos', place: 'base' },
  { code: 'REACTIVA', description: 'Energía reactiva en exceso', place: 'base' },
  { code: 'CONTRIBUCION', description: 'Contribución de solidaridad', place: 'base' },
  { code: 'ALUMBRADO_PUBLICO', description: 'Impuesto de alumbrado público', place: 'tax' },
  { code: 'TASA_SEGURIDAD', description: 'Tasa especial de seguridad y convivencia ciudadana', place: 'tax' },
];

/** Rows of `any.arrears` that name a line, by month; the others are for the bill as a whole. */
export function priorChargesOf(rows: readonly ArrearRow[]): {
  readonly prior: readonly PriorCharge[];
  readonly whole: readonly ArrearRow[];
} {
  const prior = rows.flatMap((row): PriorCharge[] => {
    const { bill_line: line, origin_month: month, value } = row;
    return line === null || month === null ? [] : [{ line, month, value, provenance: provenanceOf(row) }];
  });
  return {
    prior: prior.toSorted((a, b) => (a.month < b.month ? -1 : 1)),
    whole: rows.filter(({ bill_line: line, origin_month: month }) => line === null || month === null),
  };
}
