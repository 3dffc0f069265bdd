import { describe, expect, it } from '@jest/globals';
import { present } from '@kantia/kernel/assert';
import { decimal, ZERO, type Decimal } from '@kantia/kernel/decimal';
import { roundHalfUp } from '@kantia/kernel/rounding';
import { INVESTMENT_SHARES, type InvestmentShares } from '../policies/co-asset-ownership.js';
import { distributionCost, unifiedDistributionCost, type LevelCharges } from './distribution.js';
import { generationCost, type GenerationPurchases } from './generation.js';
import { lossCost, transmissionLossShare } from './losses.js';
import { ComponentUndefined } from './ratio.js';
import { restrictionCost } from './restrictions.js';

const four = (value: Decimal) => roundHalfUp(value, 4).toFixed(4);
const SHARES = present(INVESTMENT_SHARES[0], 'a policy').value;
const IPR = { 1: decimal('11.50'), 2: decimal('3.10'), 3: decimal('2.05'), 4: decimal('1.10') } as const;

/** The constructed cases of the domain page on Colombia, 7.7 (1) to (4). */
const PURCHASES: GenerationPurchases = {
  regulatedDemand: decimal('50900000'),
  contractEnergy: decimal('42000000'),
  contractValue: decimal('12600000000'),
  marketContractPrice: decimal('310.25'),
  ownWeight: decimal('0.36'),
  spotEnergy: decimal('8900000'),
  spotValue: decimal('2136000000'),
  embeddedShare: decimal('0.004'),
  adjustment: decimal('1.75'),
  transitory: decimal('0.90'),
};
const CHARGES: LevelCharges = {
  level4: decimal('17.20'),
  level3: decimal('38.00'),
  level2: decimal('92.00'),
  level1Investment: decimal('56.29'),
  level1Operation: decimal('14.00'),
  level1LossPct: decimal('5.20'),
  accumulatedLossPct: IPR,
  qualityIncentive: { 1: ZERO, 2: ZERO, 3: ZERO },
};

describe('G', () => {
  it('weighs contracts, spot and what is embedded (7.7(1))', () => {
    expect(four(generationCost(PURCHASES))).toBe('296.6118');
  });

  it('has no spot share below zero from contracts above the demand', () => {
    const covered = { ...PURCHASES, contractEnergy: decimal('60000000'), embeddedShare: ZERO };

    // Qc = 1: 0.36 × 210 + 0.64 × 310.25 + 1.75 + 0.90.
    expect(four(generationCost(covered))).toBe('276.8100');
  });
});

describe('a month that does not define a component', () => {
  const none = ZERO;
  const losses = {
    regulatedDemand: none,
    regulatedLosses: none,
    unregulatedDemand: none,
    unregulatedLosses: none,
    lossAdjustment: none,
    demandAdjustment: none,
  };
  const prices = { generation: decimal('300'), transmission: decimal('50'), reductionPlan: none };
  const restrictions = { assigned: decimal('9'), deviations: none, guatape: none, adjustment: none };

  it.each<[string, () => Decimal, string]>([
    ['no demand', () => generationCost({ ...PURCHASES, regulatedDemand: none }), 'DCR'],
    ['no purchase of the spot energy it used', () => generationCost({ ...PURCHASES, spotEnergy: none }), 'CB'],
    ['nothing in the STN', () => transmissionLossShare(losses), 'DMRE + PRRE + DMNR + PRNR + ADR + APR'],
    [
      'losses of 100 % with those of the STN',
      () => lossCost({ ...prices, transmissionLossShare: decimal('0.5'), accumulatedLossPct: decimal('50') }),
      '1 - IPR - IPRSTN',
    ],
    [
      'losses of more than 100 %',
      () => distributionCost({ ...CHARGES, accumulatedLossPct: { ...IPR, 3: decimal('101') } }, 3, ZERO),
      '100 - PR3',
    ],
    [
      'losses of 100 % at level 1',
      () => distributionCost({ ...CHARGES, level1LossPct: decimal('100') }, 1, ZERO),
      '100 - P1',
    ],
    ['no sales', () => restrictionCost({ ...restrictions, billedEnergy: none }), 'V(m-1)'],
  ])('by %s is an error that names the divisor', (_what, cost, divisor) => {
    expect(cost).toThrow(ComponentUndefined);
    expect(cost).toThrow(`${divisor} must be above zero`);
  });

  it('is none without contracts, or without spot purchases: the price of what is not used is not asked for', () => {
    const allSpot = { ...PURCHASES, contractEnergy: none, contractValue: none };
    const allContracts = { ...PURCHASES, contractEnergy: decimal('50900000'), embeddedShare: none, spotEnergy: none };

    // 0.996 × 240 + 1.75 + 0.90; 0.36 × 12,600,000,000 / 50,900,000 + 0.64 × 310.25 + 1.75 + 0.90.
    expect(four(generationCost(allSpot))).toBe('241.6900');
    expect(four(generationCost(allContracts))).toBe('290.3259');
  });
});

describe('PR', () => {
  const share = transmissionLossShare({
    regulatedDemand: decimal('50000000'),
    regulatedLosses: decimal('900000'),
    unregulatedDemand: decimal('30000000'),
    unregulatedLosses: decimal('500000'),
    lossAdjustment: ZERO,
    demandAdjustment: ZERO,
  });

  it('begins with the share of the losses of the STN (7.7(2))', () => {
    expect(roundHalfUp(share, 6).toFixed(6)).toBe('0.017199');
  });

  it.each<{ level: 1 | 2 | 3 | 4; cost: string }>`
    level | cost
    ${1}  | ${'58.9556'}
    ${2}  | ${'23.3103'}
    ${3}  | ${'19.2910'}
    ${4}  | ${'15.7292'}
  `('of level $level is $cost (7.7(2))', ({ level, cost }) => {
    const prices = {
      generation: generationCost(PURCHASES),
      transmission: decimal('55.95'),
      transmissionLossShare: share,
      accumulatedLossPct: IPR[level],
      reductionPlan: decimal('6.50'),
    };

    expect(four(lossCost(prices))).toBe(cost);
  });
});

describe('D', () => {
  it.each<{ level: 1 | 2 | 3 | 4; ownership: keyof InvestmentShares; cost: string }>`
    level | ownership     | cost
    ${1}  | ${'operator'} | ${'186.7714'}
    ${1}  | ${'shared'}   | ${'158.6264'}
    ${1}  | ${'user'}     | ${'130.4814'}
    ${2}  | ${'user'}     | ${'109.7503'}
    ${3}  | ${'user'}     | ${'55.5600'}
    ${4}  | ${'user'}     | ${'17.3913'}
  `('of level $level owned by $ownership is $cost (7.7(3))', ({ level, ownership, cost }) => {
    expect(four(distributionCost(CHARGES, level, SHARES[ownership]))).toBe(cost);
  });

  it('adds the quality incentive of the level', () => {
    const charges = { ...CHARGES, qualityIncentive: { 1: ZERO, 2: decimal('1.25'), 3: ZERO } };

    expect(four(distributionCost(charges, 2, SHARES.operator))).toBe('111.0003');
  });

  it.each<{ ownership: keyof InvestmentShares; cost: string }>`
    ownership     | cost
    ${'operator'} | ${'277.5900'}
    ${'shared'}   | ${'249.4450'}
    ${'user'}     | ${'221.3000'}
  `('inside a distribution area owned by $ownership is $cost: Cedenar, April 2026', ({ ownership, cost }) => {
    const area = { unified: decimal('277.59'), level1Investment: decimal('56.29') };

    expect(four(unifiedDistributionCost(area, SHARES[ownership]))).toBe(cost);
  });
});

describe('R', () => {
  it.each<{ deviations: string; cost: string }>`
    deviations     | cost
    ${'0'}         | ${'18.8912'}
    ${'-48700000'} | ${'17.8912'}
  `('with deviations of $deviations is $cost (7.7(4))', ({ deviations, cost }) => {
    const month = {
      assigned: decimal('920000000'),
      deviations: decimal(deviations),
      guatape: ZERO,
      adjustment: ZERO,
      billedEnergy: decimal('48700000'),
    };

    expect(four(restrictionCost(month))).toBe(cost);
  });
});
