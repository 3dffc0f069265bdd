import { quantity } from './columns.js';
import type { Column } from './kind.js';

/** Maximum demand of a month, kW; blank where the meter does not tell it. */
export const demandColumns: readonly Column[] = (
  [
    ['MD', 'md', 'Demanda máxima del mes'],
    ['MD_HP', 'md_peak', 'Demanda máxima en horas punta'],
    ['MD_HFP', 'md_off_peak', 'Demanda máxima fuera de punta'],
  ] as const
).map(([header, name, description]) =>
  quantity({ header, name, required: false, description: `${description}, kW`, example: header === 'MD' ? '215' : '' }),
);
