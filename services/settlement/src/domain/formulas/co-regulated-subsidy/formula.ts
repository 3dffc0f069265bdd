import { present } from '@kantia/kernel/assert';
import { Decimal, ZERO } from '@kantia/kernel/decimal';
import { period } from '@kantia/kernel/period';
import type { CoRegulatedFormula, CoRegulatedPricing, CoRegulatedSheet } from '../../co-regulated/figures.js';
import type { CoRegulatedInput, GoverningContract } from '../../co-regulated/input.js';
import { finding } from '../../finding.js';
import {
  SUBSIDY_SHARES,
  SUBSISTENCE_BLOCKS,
  type SubsidyShares,
  type SubsistenceBlock,
} from '../../policies/co-subsidy.js';
import { inForce, type Dated } from '../../policies/dated.js';
import { rule, type Term } from '../../term.js';
import { figure } from '../figures.js';

interface UnitSubsidy {
  /** COP for each subsidised kWh, at full precision. */
  readonly value: Decimal;
  readonly formula: string;
  readonly terms: readonly Term[];
}

function blockTerm({ altitudeMasl, subnormal }: GoverningContract, { value, norm }: Dated<SubsistenceBlock>): Term {
  const kwh = subnormal ? value.subnormal : value.ordinary;
  const altitude = present(altitudeMasl, 'a subsidised service has an altitude');
  return { symbol: 'CS', value: altitude < value.altitudeMasl ? kwh.below : kwh.from, unit: 'kWh', source: rule(norm) };
}

function unitSubsidy(
  stratum: number,
  sheet: CoRegulatedSheet,
  { value: shares, norm }: Dated<SubsidyShares>,
): UnitSubsidy {
  const cost = figure(sheet, 'unitCost').value;
  if (stratum === 3) {
    return {
      value: cost.times(shares.e3),
      formula: '-min(KWH, CS) × CU_COT × PCT',
      terms: [{ symbol: 'PCT', value: shares.e3, unit: '', source: rule(norm) }],
    };
  }
  const symbol = stratum === 1 ? 'E1' : 'E2';
  const tariff = figure(sheet, stratum === 1 ? 'e1' : 'e2');
  return {
    // A tariff above the cost is no negative subsidy.
    value: Decimal.max(ZERO, cost.minus(tariff.value)),
    formula: `-min(KWH, CS) × max(0, CU_COT - ${symbol}); ${symbol} = redondeo(max(${symbol}_ANTERIOR × IPC_1 / IPC_2, (1 - TOPE) × CU_COT))`,
    terms: tariff.terms,
  };
}

function price({ contract, period: month }: CoRegulatedInput, sheet: CoRegulatedSheet): CoRegulatedPricing {
  const { consumerClass, stratum } = contract;
  if (consumerClass !== 'residential' || stratum === null || stratum > 3) return {};
  const blocks = inForce(SUBSISTENCE_BLOCKS, month);
  const shares = inForce(SUBSIDY_SHARES, month);
  if (!blocks || !shares)
    return { findings: [finding('settlement.policy-missing', { policy: 'subsidio', period: month })] };
  const kwh = figure(sheet, 'kwh');
  const block = blockTerm(contract, blocks);
  const subsidised = Decimal.min(kwh.value, block.value);
  const unit = unitSubsidy(stratum, sheet, shares);
  return {
    figures: { subsidisedKwh: { value: subsidised, terms: [...kwh.terms, block] } },
    lines: [
      {
        code: 'SUBSIDIO',
        description: `Subsidio estrato ${stratum}`,
        quantity: subsidised,
        unit: 'kWh',
        unitPrice: unit.value.negated(),
        exact: subsidised.times(unit.value).negated(),
        place: 'base',
        taxable: false,
        formula: unit.formula,
        terms: [...kwh.terms, block, ...figure(sheet, 'unitCost').terms, ...unit.terms],
      },
    ],
  };
}

/** Subsidy of strata 1 to 3 on the subsistence block, COP, negative. */
export const coRegulatedSubsidy: CoRegulatedFormula = {
  code: 'co.regulated.subsidy',
  norm: 'Ley 142/1994 art. 99; Ley 143/1994 art. 47; Resolución UPME 0355/2004',
  validFrom: period('2011-01'),
  validUntil: null,
  price,
};
