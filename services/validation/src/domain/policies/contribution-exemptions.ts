import { decimal, type Decimal } from '@kantia/kernel/decimal';
import { period, type Period } from '@kantia/kernel/period';
import { inForce, type Dated } from './dated.js';

/** Newest first: the share of the contribution, in percent, from which a class may be exempt. */
const EXEMPTIONS: readonly Dated<ReadonlyMap<string, Decimal>>[] = [
  {
    value: new Map([
      ['industrial', decimal('100')],
      ['water-utility', decimal('50')],
    ]),
    validFrom: period('1994-07'),
    norm: 'Decreto 2860/2013 (industriales); Decreto 2287/2004 (acueducto y alcantarillado)',
  },
];

export function exemptionsIn(month: Period): ReadonlyMap<string, Decimal> {
  return inForce(EXEMPTIONS, month, 'exemptions');
}
