import { period, type Period } from '@kantia/kernel/period';
import { inForce, type Dated } from './dated.js';

interface BilledDays {
  readonly from: number;
  readonly until: number;
}

/** Newest first: days that a monthly bill of Colombia spans. */
const DAYS: readonly Dated<BilledDays>[] = [
  { value: { from: 25, until: 35 }, validFrom: period('1994-07'), norm: 'Días facturados del formato TC2 del SUI' },
];

export function billedDaysIn(month: Period): BilledDays {
  return inForce(DAYS, month, 'billed days');
}
