import { Decimal, decimal, ZERO } from '@kantia/kernel/decimal';
import { ratio } from './ratio.js';

const ONE = decimal('1');

/** What ASIC and the retailer's own books say of the month before; kWh and COP, adjustments of earlier months included. */
export interface GenerationPurchases {
  /** DMRE + PRRE and their adjustments: regulated demand with losses, kWh. */
  readonly regulatedDemand: Decimal;
  /** ECC + AECC, kWh; VECC + AVECC, COP. */
  readonly contractEnergy: Decimal;
  readonly contractValue: Decimal;
  /** McA: mean contract price of the market, COP/kWh. */
  readonly marketContractPrice: Decimal;
  /** ALFA: weight of the own contract price. */
  readonly ownWeight: Decimal;
  /** CB, kWh; VCB, COP. */
  readonly spotEnergy: Decimal;
  readonly spotValue: Decimal;
  /** Qagd: share from self-generators and distributed generation. */
  readonly embeddedShare: Decimal;
  /** AJ and G_transitorio, COP/kWh. */
  readonly adjustment: Decimal;
  readonly transitory: Decimal;
}

/** What a share of the demand costs at a mean price; of no share nothing, whether anything was bought or not. */
function costOf(share: Decimal, priceOf: () => Decimal): Decimal {
  return share.isZero() ? ZERO : share.times(priceOf());
}

/**
 * G = Qc·(ALFA·Pc + (1 − ALFA)·McA) + (1 − Qc − Qagd)·Pb + AJ + Gtr, COP/kWh (Resolución CREG 119/2007). Without contracts or without spot purchases their
 * price is not asked for; throws `ComponentUndefined` where it is, and for a demand of zero.
 */
export function generationCost(purchases: GenerationPurchases): Decimal {
  const { contractEnergy, contractValue, marketContractPrice, ownWeight, spotEnergy, spotValue } = purchases;
  const share = Decimal.min(ONE, ratio(contractEnergy, purchases.regulatedDemand, 'DCR'));
  const contractPrice = () =>
    ownWeight
      .times(ratio(contractValue, contractEnergy, 'ECC + AECC'))
      .plus(ONE.minus(ownWeight).times(marketContractPrice));
  const spotShare = ONE.minus(share).minus(purchases.embeddedShare);
  return costOf(share, contractPrice)
    .plus(costOf(spotShare, () => ratio(spotValue, spotEnergy, 'CB')))
    .plus(purchases.adjustment)
    .plus(purchases.transitory);
}
