import { decimal, type Decimal } from '@kantia/kernel/decimal';
import { ratio } from './ratio.js';

const ONE = decimal('1');
const HUNDRED = decimal('100');

/** Demand and losses of the regulated and the unregulated market (`adem`), and their adjustments, kWh. */
export interface TransmissionLosses {
  readonly regulatedDemand: Decimal;
  readonly regulatedLosses: Decimal;
  readonly unregulatedDemand: Decimal;
  readonly unregulatedLosses: Decimal;
  readonly lossAdjustment: Decimal;
  readonly demandAdjustment: Decimal;
}

/** IPRSTN: share of the losses of the STN in what enters it; throws `ComponentUndefined` where nothing does. */
export function transmissionLossShare(month: TransmissionLosses): Decimal {
  const { regulatedDemand, regulatedLosses, unregulatedDemand, unregulatedLosses } = month;
  const losses = regulatedLosses.plus(unregulatedLosses).plus(month.lossAdjustment);
  const entered = losses.plus(regulatedDemand).plus(unregulatedDemand).plus(month.demandAdjustment);
  return ratio(losses, entered, 'DMRE + PRRE + DMNR + PRNR + ADR + APR');
}

export interface LossPrices {
  /** G and T of the month, COP/kWh. */
  readonly generation: Decimal;
  readonly transmission: Decimal;
  /** IPRSTN. */
  readonly transmissionLossShare: Decimal;
  /** Accumulated losses from the level to the STN, percent. */
  readonly accumulatedLossPct: Decimal;
  /** CPROG, COP/kWh. */
  readonly reductionPlan: Decimal;
}

/**
 * PR(n) = G·(IPR + IPRSTN)/(1 − IPR − IPRSTN) + T·IPR/(1 − IPR) + CPROG, COP/kWh (Resoluciones CREG 173/2011, 015/2018). Throws
 * `ComponentUndefined` where all losses together reach 100 %.
 */
export function lossCost(prices: LossPrices): Decimal {
  const level = prices.accumulatedLossPct.dividedBy(HUNDRED);
  const all = level.plus(prices.transmissionLossShare);
  const purchase = ratio(prices.generation.times(all), ONE.minus(all), '1 - IPR - IPRSTN');
  const transport = ratio(prices.transmission.times(level), ONE.minus(level), '1 - IPR');
  return purchase.plus(transport).plus(prices.reductionPlan);
}
