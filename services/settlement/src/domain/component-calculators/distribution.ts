import { decimal, type Decimal } from '@kantia/kernel/decimal';
import { afterLosses } from './ratio.js';

const ONE = decimal('1');
/** Charges of an operator, COP/kWh. */
export interface LevelCharges {
  /** CD4, of its STR. */
  readonly level4: Decimal;
  /** CD3 and CD2. */
  readonly level3: Decimal;
  readonly level2: Decimal;
  /** CDI and CDA: investment and operation of level 1. */
  readonly level1Investment: Decimal;
  readonly level1Operation: Decimal;
  /** P1: losses of level 1, percent. */
  readonly level1LossPct: Decimal;
  /** Accumulated losses of each level, percent. */
  readonly accumulatedLossPct: Readonly<Record<1 | 2 | 3 | 4, Decimal>>;
  /** DtCS of each level with one: quality incentive. */
  readonly qualityIncentive: Readonly<Record<1 | 2 | 3, Decimal>>;
}

/**
 * D(n) outside a distribution area, COP/kWh. `investmentShare`: what the user of level 1 pays of its investment (policy). Throws
 * `ComponentUndefined` where losses reach 100 %.
 */
export function distributionCost(charges: LevelCharges, level: 1 | 2 | 3 | 4, investmentShare: Decimal): Decimal {
  const transport = afterLosses(charges.level4, charges.accumulatedLossPct[level], `PR${level}`);
  if (level === 4) return transport;
  const own = transport.plus(charges.qualityIncentive[level]);
  if (level === 3) return own.plus(charges.level3);
  if (level === 2) return own.plus(charges.level2);
  return own
    .plus(afterLosses(charges.level2, charges.level1LossPct, 'P1'))
    .plus(charges.level1Investment.times(investmentShare))
    .plus(charges.level1Operation);
}

/** D(1) inside a distribution area: its unified charge less the share of the investment that the user does not pay. */
export function unifiedDistributionCost(
  { unified, level1Investment }: { readonly unified: Decimal; readonly level1Investment: Decimal },
  investmentShare: Decimal,
): Decimal {
  return unified.minus(level1Investment.times(ONE.minus(investmentShare)));
}
