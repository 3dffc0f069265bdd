import { decimal, type Decimal } from '@kantia/kernel/decimal';
import { period } from '@kantia/kernel/period';
import type { ConsumerClass } from '../co-regulated/input.js';
import type { Dated } from './dated.js';

/** Solidarity contribution. `strata`: classes that owe it only in these strata. Whoever is in neither list owes nothing. */
export interface ContributionPolicy {
  readonly share: Decimal;
  readonly classes: readonly ConsumerClass[];
  readonly classesByStratum: readonly ConsumerClass[];
  readonly strata: readonly number[];
}

/** Whether a service of this class and stratum owes the contribution. */
export function owesContribution(
  { consumerClass, stratum }: { readonly consumerClass: ConsumerClass; readonly stratum: number | null },
  policy: ContributionPolicy,
): boolean {
  if (policy.classes.includes(consumerClass)) return true;
  return policy.classesByStratum.includes(consumerClass) && stratum !== null && policy.strata.includes(stratum);
}

export const CONTRIBUTION: readonly Dated<ContributionPolicy>[] = [
  {
    value: {
      share: decimal('0.20'),
      classes: ['commercial', 'industrial', 'provisional', 'water-utility'],
      classesByStratum: ['residential', 'common-area'],
      strata: [5, 6],
    },
    validFrom: period('1996-01'),
    validUntil: null,
    norm: 'Ley 142/1994 art. 89; Ley 143/1994 art. 47; Ley 223/1995 art. 97',
  },
];
