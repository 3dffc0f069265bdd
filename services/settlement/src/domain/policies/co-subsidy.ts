import { decimal, type Decimal } from '@kantia/kernel/decimal';
import { period } from '@kantia/kernel/period';
import type { Dated } from './dated.js';

/** Largest share of the applied unit cost that each stratum is subsidised with (E3: the share itself). */
export interface SubsidyShares {
  readonly e1: Decimal;
  readonly e2: Decimal;
  readonly e3: Decimal;
}

export const SUBSIDY_SHARES: readonly Dated<SubsidyShares>[] = [
  {
    value: { e1: decimal('0.60'), e2: decimal('0.50'), e3: decimal('0.15') },
    validFrom: period('2011-01'),
    validUntil: null,
    norm: 'Ley 142/1994 art. 99; Ley 143/1994 art. 47; Ley 1428/2010 art. 3',
  },
];

/** Subsidised kWh a month, below and from `altitudeMasl` on. */
export interface SubsistenceBlock {
  readonly altitudeMasl: number;
  readonly ordinary: { readonly below: Decimal; readonly from: Decimal };
  readonly subnormal: { readonly below: Decimal; readonly from: Decimal };
}

export const SUBSISTENCE_BLOCKS: readonly Dated<SubsistenceBlock>[] = [
  {
    value: {
      altitudeMasl: 1000,
      ordinary: { below: decimal('173'), from: decimal('130') },
      subnormal: { below: decimal('184'), from: decimal('138') },
    },
    validFrom: period('2007-01'),
    validUntil: null,
    norm: 'Resolución UPME 0355/2004',
  },
];
