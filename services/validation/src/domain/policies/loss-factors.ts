import { decimal, type Decimal } from '@kantia/kernel/decimal';
import { period, type Period } from '@kantia/kernel/period';
import { inForce, type Dated } from './dated.js';

/** Newest first: the greatest factor that brings a boundary's energy to the STN. */
const GREATEST: readonly Dated<Decimal>[] = [
  {
    value: decimal('1.3'),
    validFrom: period('1994-07'),
    norm: 'criterio propio, sobre los factores del archivo tfroc',
  },
];

export function lossFactorMaxIn(month: Period): Decimal {
  return inForce(GREATEST, month, 'loss factors');
}
