import { decimal, type Decimal } from '@kantia/kernel/decimal';
import { period, type Period } from '@kantia/kernel/period';
import { inForce, type Dated } from './dated.js';

/** What separates the regulated from the unregulated market of a country. */
export interface MarketLimits {
  /** Colombia: an unregulated user has at least one of both, kWh a month or kW. */
  readonly unregulated: { readonly kwh: Decimal; readonly kw: Decimal };
  /** Peru, kW: below the first a supply is regulated, above the second it is free; between them its user chooses. */
  readonly free: { readonly from: Decimal; readonly always: Decimal };
}

/** Newest first. */
const LIMITS: readonly Dated<MarketLimits>[] = [
  {
    value: {
      unregulated: { kwh: decimal('55000'), kw: decimal('100') },
      free: { from: decimal('200'), always: decimal('2500') },
    },
    validFrom: period('1994-07'),
    norm: 'Resolución CREG 131/1998; RLCE art. 2 y DS 022-2009-EM',
  },
];

export function marketLimitsIn(month: Period): MarketLimits {
  return inForce(LIMITS, month, 'market limits');
}
