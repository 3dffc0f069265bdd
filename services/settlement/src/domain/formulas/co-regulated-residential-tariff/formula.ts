import { Decimal, decimal } from '@kantia/kernel/decimal';
import { period } from '@kantia/kernel/period';
import { roundHalfUp } from '@kantia/kernel/rounding';
import type { CoRegulatedFormula, CoRegulatedPricing, CoRegulatedSheet } from '../../co-regulated/figures.js';
import type { CoRegulatedInput, ResidentialBase } from '../../co-regulated/input.js';
import { finding } from '../../finding.js';
import type { Figure } from '../../line.js';
import { SUBSIDY_SHARES } from '../../policies/co-subsidy.js';
import { inForce } from '../../policies/dated.js';
import { cell, rule, type Term } from '../../term.js';
import { figure } from '../figures.js';

const ONE = decimal('1');
const INDEXING = 'Ley 1428/2010; Resolución CREG 186/2010';

interface Indexing {
  readonly symbol: 'E1' | 'E2';
  readonly prior: Decimal;
  readonly cap: Decimal;
  readonly capNorm: string;
  readonly unitCost: Decimal;
  readonly decimals: number;
  readonly base: ResidentialBase;
}

/** Multiplies before it divides, so that the quotient is the only inexact step (60 digits). */
function indexed({ symbol, prior, cap, capNorm, unitCost, decimals, base }: Indexing): Figure {
  const byCpi = prior.times(base.cpi.value).dividedBy(base.previousCpi.value);
  const value = roundHalfUp(Decimal.max(byCpi, ONE.minus(cap).times(unitCost)), decimals);
  const terms: readonly Term[] = [
    { symbol: `${symbol}_ANTERIOR`, value: prior, unit: 'COP/kWh', source: cell(base.provenance, symbol) },
    { symbol: 'IPC_1', value: base.cpi.value, unit: '', source: cell(base.cpi.provenance, 'ipc') },
    { symbol: 'IPC_2', value: base.previousCpi.value, unit: '', source: cell(base.previousCpi.provenance, 'ipc') },
    { symbol: 'TOPE', value: cap, unit: '', source: rule(capNorm) },
    { symbol, value, unit: 'COP/kWh', source: rule(INDEXING) },
  ];
  return { value, terms };
}

function price(
  { period: month, residential, rounding }: CoRegulatedInput,
  sheet: CoRegulatedSheet,
): CoRegulatedPricing {
  if (!residential) return {};
  const shares = inForce(SUBSIDY_SHARES, month);
  if (!shares) return { findings: [finding('settlement.policy-missing', { policy: 'subsidio', period: month })] };
  const common = {
    capNorm: shares.norm,
    unitCost: figure(sheet, 'unitCost').value,
    decimals: rounding.tariffDecimals,
    base: residential,
  };
  return {
    figures: {
      e1: indexed({ ...common, symbol: 'E1', prior: residential.e1, cap: shares.value.e1 }),
      e2: indexed({ ...common, symbol: 'E2', prior: residential.e2, cap: shares.value.e2 }),
    },
  };
}

/** Tariffs of strata 1 and 2 in the month, COP/kWh, rounded to the published decimals before use. Makes no line. */
export const coRegulatedResidentialTariff: CoRegulatedFormula = {
  code: 'co.regulated.residential-tariff',
  norm: INDEXING,
  validFrom: period('2011-01'),
  validUntil: null,
  price,
};
