import { Decimal, decimal } from '@kantia/kernel/decimal';
import { period } from '@kantia/kernel/period';
import { roundHalfUp } from '@kantia/kernel/rounding';
import type {
  CoRegulatedFigure,
  CoRegulatedFormula,
  CoRegulatedPricing,
  CoRegulatedSheet,
} from '../../co-regulated/figures.js';
import type { CoRegulatedInput, ResidentialBase } from '../../co-regulated/input.js';
import { finding } from '../../finding.js';
import type { Figure } from '../../line.js';
import { SUBSIDY_SHARES } from '../../policies/co-subsidy.js';
import { inForce } from '../../policies/dated.js';
import { cell, rule, type Source, type Term } from '../../term.js';
import { figure } from '../figures.js';

const ONE = decimal('1');
const INDEXING = 'Ley 1428/2010; Resolución CREG 186/2010';

interface Tariff {
  readonly symbol: 'E1' | 'E2';
  readonly prior: Decimal;
  readonly cap: Decimal;
}
interface Indexing {
  readonly suffix: string;
  readonly base: ResidentialBase;
  readonly capNorm: string;
  readonly unitCost: Decimal;
  readonly decimals: number;
}

/** Multiplies before it divides, so that the quotient is the only inexact step (60 digits). */
function tariff({ symbol, prior, cap }: Tariff, { suffix, base, capNorm, unitCost, decimals }: Indexing): Figure {
  const named = (name: string, value: Decimal, unit: string, source: Source): Term => ({
    symbol: `${name}${suffix}`,
    value,
    unit,
    source,
  });
  const { index, provenance } = base;
  const published = cell(provenance, symbol);
  if (!index) return { value: prior, terms: [named(symbol, prior, 'COP/kWh', published)] };
  const { cpi, previousCpi } = index;
  const byCpi = prior.times(cpi.value).dividedBy(previousCpi.value);
  const value = roundHalfUp(Decimal.max(byCpi, ONE.minus(cap).times(unitCost)), decimals);
  const terms = [
    named(`${symbol}_ANTERIOR`, prior, 'COP/kWh', published),
    named('IPC_1', cpi.value, '', cell(cpi.provenance, 'ipc')),
    named('IPC_2', previousCpi.value, '', cell(previousCpi.provenance, 'ipc')),
    named('TOPE', cap, '', rule(capNorm)),
    named(symbol, value, 'COP/kWh', rule(INDEXING)),
  ];
  return { value, terms };
}

function price({ period: month, pieces, rounding }: CoRegulatedInput, sheet: CoRegulatedSheet): CoRegulatedPricing {
  const indexed = pieces.flatMap(({ suffix, residential: base }) => (base ? [{ suffix, base }] : []));
  if (indexed.length === 0) return {};
  const shares = inForce(SUBSIDY_SHARES, month);
  if (!shares) return { findings: [finding('settlement.policy-missing', { policy: 'subsidio', period: month })] };
  const figures = indexed.flatMap(({ suffix, base }): [CoRegulatedFigure, Figure][] => {
    const unitCost = figure(sheet, `unitCost${suffix}`).value;
    const common = { suffix, base, capNorm: shares.norm, unitCost, decimals: rounding.tariffDecimals };
    return [
      [`e1${suffix}`, tariff({ symbol: 'E1', prior: base.e1, cap: shares.value.e1 }, common)],
      [`e2${suffix}`, tariff({ symbol: 'E2', prior: base.e2, cap: shares.value.e2 }, common)],
    ];
  });
  return { figures: Object.fromEntries(figures) };
}

/** Tariffs of strata 1 and 2 in the month, COP/kWh, rounded to the published decimals before use. Makes no line. */
export const coRegulatedResidentialTariff: CoRegulatedFormula = {
  code: 'co.regulated.residential-tariff',
  norm: INDEXING,
  validFrom: period('2011-01'),
  validUntil: null,
  price,
};
