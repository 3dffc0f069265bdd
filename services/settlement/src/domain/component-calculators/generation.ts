import { Decimal, decimal } from '@kantia/kernel/decimal';

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

/** G = Qc·(ALFA·Pc + (1 − ALFA)·McA) + (1 − Qc − Qagd)·Pb + AJ + Gtr, COP/kWh (Resolución CREG 119/2007). */
export function generationCost(purchases: GenerationPurchases): Decimal {
  const { contractEnergy, contractValue, marketContractPrice, ownWeight, spotEnergy, spotValue } = purchases;
  const share = Decimal.min(ONE, contractEnergy.dividedBy(purchases.regulatedDemand));
  const ownPrice = contractValue.dividedBy(contractEnergy);
  const contractPrice = ownWeight.times(ownPrice).plus(ONE.minus(ownWeight).times(marketContractPrice));
  const spotPrice = spotValue.dividedBy(spotEnergy);
  const spotShare = ONE.minus(share).minus(purchases.embeddedShare);
  return share
    .times(contractPrice)
    .plus(spotShare.times(spotPrice))
    .plus(purchases.adjustment)
    .plus(purchases.transitory);
}
