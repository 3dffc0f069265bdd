import { period, type Period } from '@kantia/kernel/period';
import { inForce, type Dated } from './dated.js';

/** The energies that an option bills: one, one for each block of hours, or none (a pension by connected load). */
export type OptionEnergy = 'single' | 'peak-off-peak' | 'none';

/** Newest first: the options of the published sheets that the engine prices. */
const OPTIONS: readonly Dated<ReadonlyMap<string, OptionEnergy>>[] = [
  {
    value: new Map<string, OptionEnergy>([
      ['MT2', 'peak-off-peak'],
      ['MT3', 'peak-off-peak'],
      ['MT4', 'single'],
      ['BT2', 'peak-off-peak'],
      ['BT3', 'peak-off-peak'],
      ['BT4', 'single'],
      ['BT5A', 'peak-off-peak'],
      ['BT5B', 'single'],
      ['BT5F', 'peak-off-peak'],
      ['BT6', 'none'],
    ]),
    validFrom: period('2013-11'),
    norm: 'Norma de Opciones Tarifarias, Res. Osinergmin 206-2013-OS/CD',
  },
];

export function tariffOptionsIn(month: Period): ReadonlyMap<string, OptionEnergy> {
  return inForce(OPTIONS, month, 'tariff options');
}
