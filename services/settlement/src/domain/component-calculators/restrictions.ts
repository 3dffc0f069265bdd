import type { Decimal } from '@kantia/kernel/decimal';
import { ratio } from './ratio.js';

/** The retailer's restrictions of the month, COP, with the signs of ASIC's invoice. */
export interface Restrictions {
  /** RTCSA. */
  readonly assigned: Decimal;
  /** VDESV. */
  readonly deviations: Decimal;
  /** GUATAPE and AREST. */
  readonly guatape: Decimal;
  readonly adjustment: Decimal;
  /** V(m−1): kWh billed last month, re-billing included. */
  readonly billedEnergy: Decimal;
}

/** R = (RTCSA + VDESV + GUATAPE + AREST) / V(m−1), COP/kWh; throws `ComponentUndefined` where nothing was billed. */
export function restrictionCost(month: Restrictions): Decimal {
  const { assigned, deviations, guatape, adjustment, billedEnergy } = month;
  return ratio(assigned.plus(deviations).plus(guatape).plus(adjustment), billedEnergy, 'V(m-1)');
}
