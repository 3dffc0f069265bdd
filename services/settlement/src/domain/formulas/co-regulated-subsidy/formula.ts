import { present } from '@kantia/kernel/assert';
import { Decimal, decimal, sum, ZERO } from '@kantia/kernel/decimal';
import { period } from '@kantia/kernel/period';
import type { CoRegulatedFormula, CoRegulatedPricing, CoRegulatedSheet } from '../../co-regulated/figures.js';
import type { CoRegulatedInput, GoverningContract, Piece } from '../../co-regulated/input.js';
import { finding } from '../../finding.js';
import type { Figure } from '../../line.js';
import { BILLED_MONTHS, billedMonths, type BilledMonthsPolicy } from '../../policies/co-billed-months.js';
import {
  SUBSIDY_SHARES,
  SUBSISTENCE_BLOCKS,
  type SubsidyShares,
  type SubsistenceBlock,
} from '../../policies/co-subsidy.js';
import { inForce, type Dated } from '../../policies/dated.js';
import { rule, type Term } from '../../term.js';
import { figure } from '../figures.js';

/** A piece whose first kWh are subsidised. */
interface Subsidised {
  readonly suffix: string;
  readonly stratum: number;
  readonly kwh: Figure;
  /** Subsistence kWh of a whole month. */
  readonly block: Term;
  readonly days: Term;
  readonly unit: UnitSubsidy;
}
interface UnitSubsidy {
  /** COP for each subsidised kWh, at full precision. */
  readonly value: Decimal;
  /** The rule and what explains its symbols. */
  readonly rule: string;
  readonly where: readonly string[];
  readonly terms: readonly Term[];
}

function blockTerm(
  { altitudeMasl, subnormal }: GoverningContract,
  suffix: string,
  { value, norm }: Dated<SubsistenceBlock>,
): Term {
  const kwh = subnormal ? value.subnormal : value.ordinary;
  const altitude = present(altitudeMasl, 'a subsidised service has an altitude');
  const block = altitude < value.altitudeMasl ? kwh.below : kwh.from;
  return { symbol: `CS${suffix}`, value: block, unit: 'kWh', source: rule(norm) };
}

function unitSubsidy(
  { suffix, residential }: Piece,
  stratum: number,
  sheet: CoRegulatedSheet,
  { value: shares, norm }: Dated<SubsidyShares>,
): UnitSubsidy {
  const cost = figure(sheet, `unitCost${suffix}`);
  const costSymbol = `CU_COT${suffix}`;
  if (stratum === 3) {
    const share: Term = { symbol: `PCT${suffix}`, value: shares.e3, unit: '', source: rule(norm) };
    return {
      value: cost.value.times(shares.e3),
      rule: `${costSymbol} × ${share.symbol}`,
      where: [],
      terms: [...cost.terms, share],
    };
  }
  const name = stratum === 1 ? 'E1' : 'E2';
  const tariff = figure(sheet, stratum === 1 ? `e1${suffix}` : `e2${suffix}`);
  const symbol = `${name}${suffix}`;
  const indexed = `${symbol} = redondeo(max(${name}_ANTERIOR${suffix} × IPC_1${suffix} / IPC_2${suffix}, (1 - TOPE${suffix}) × ${costSymbol}))`;
  return {
    // A tariff above the cost is no negative subsidy.
    value: Decimal.max(ZERO, cost.value.minus(tariff.value)),
    rule: `max(0, ${costSymbol} - ${symbol})`,
    where: residential?.index ? [indexed] : [],
    terms: [...cost.terms, ...tariff.terms],
  };
}

/** kWh that the subsistence blocks cover: those of the months billed; where only part of the days is of a stratum, its share of them. */
function poolOf(
  subsidised: readonly Subsidised[],
  { pieces, billedDays }: CoRegulatedInput,
  months: Term,
): { readonly kwh: Decimal; readonly rule: string; readonly terms: readonly Term[] } {
  const several = !months.value.equals(1);
  const byMonths = several ? ` × ${months.symbol}` : '';
  const [first] = subsidised;
  if (first && pieces.length === 1)
    return {
      kwh: first.block.value.times(months.value),
      rule: `${first.block.symbol}${byMonths}`,
      terms: several ? [first.block, months] : [first.block],
    };
  const all: Term = {
    symbol: 'DIAS',
    value: decimal(String(billedDays)),
    unit: 'día',
    source: rule('Días facturados'),
  };
  const weighed = subsidised.map(({ block, days }) => block.value.times(days.value));
  const products = subsidised.map(({ block, days }) => `${block.symbol} × ${days.symbol}`);
  return {
    kwh: sum(weighed).times(months.value).dividedBy(all.value),
    rule: `(${products.join(' + ')}) / ${all.symbol}${byMonths}`,
    terms: [...subsidised.flatMap(({ block, days }) => [block, days]), all, ...(several ? [months] : [])],
  };
}

function subsidisedOf(input: CoRegulatedInput, sheet: CoRegulatedSheet, rules: Rules): readonly Subsidised[] {
  return input.pieces.flatMap((piece): readonly Subsidised[] => {
    const { contract, suffix, days } = piece;
    const { consumerClass, stratum } = contract;
    if (consumerClass !== 'residential' || stratum === null || stratum > 3) return [];
    return [
      {
        suffix,
        stratum,
        kwh: figure(sheet, `kwh${suffix}`),
        block: blockTerm(contract, suffix, rules.blocks),
        days: { symbol: `DIAS${suffix}`, value: decimal(String(days)), unit: 'día', source: rule('Días facturados') },
        unit: unitSubsidy(piece, stratum, sheet, rules.shares),
      },
    ];
  });
}

interface Rules {
  readonly blocks: Dated<SubsistenceBlock>;
  readonly shares: Dated<SubsidyShares>;
  readonly months: Dated<BilledMonthsPolicy>;
}

function rulesOf(month: CoRegulatedInput['period']): Rules | null {
  const [blocks, shares] = [inForce(SUBSISTENCE_BLOCKS, month), inForce(SUBSIDY_SHARES, month)];
  const months = inForce(BILLED_MONTHS, month);
  return blocks && shares && months ? { blocks, shares, months } : null;
}

/** Under the block every kWh has its own subsidy, exactly; above it each piece has its share of the block. */
function shared(covered: Decimal, weighed: Decimal, kwh: Decimal): Decimal {
  return kwh.equals(covered) ? weighed : covered.times(weighed).dividedBy(kwh);
}

function price(input: CoRegulatedInput, sheet: CoRegulatedSheet): CoRegulatedPricing {
  const { period: month, pieces, billedDays } = input;
  if (!pieces.some(({ contract: { consumerClass } }) => consumerClass === 'residential')) return {};
  const rules = rulesOf(month);
  if (!rules) return { findings: [finding('settlement.policy-missing', { policy: 'subsidio', period: month })] };
  const subsidised = subsidisedOf(input, sheet, rules);
  const [first] = subsidised;
  if (!first) return {};
  const billed = decimal(String(billedMonths(billedDays, rules.months.value)));
  const pool = poolOf(subsidised, input, {
    symbol: 'MESES',
    value: billed,
    unit: 'mes',
    source: rule(rules.months.norm),
  });
  const kwh = sum(subsidised.map((part) => part.kwh.value));
  const covered = Decimal.min(kwh, pool.kwh);
  const weighed = sum(subsidised.map((part) => part.kwh.value.times(part.unit.value)));
  const only = pieces.length === 1;
  const whole = subsidised.map((part) => `KWH${part.suffix}`).join(' + ');
  const products = subsidised.map((part) => `KWH${part.suffix} × ${part.unit.rule}`).join(' + ');
  const formula = only
    ? `-min(KWH, ${pool.rule}) × ${first.unit.rule}`
    : `-min(${whole}, ${pool.rule}) × (${products}) / (${whole})`;
  const kwhTerms = subsidised.flatMap((part) => part.kwh.terms);
  return {
    figures: { subsidisedKwh: { value: covered, terms: [...kwhTerms, ...pool.terms] } },
    lines: [
      {
        code: 'SUBSIDIO',
        description: `Subsidio estrato ${[...new Set(subsidised.map((part) => part.stratum))].join(' y ')}`,
        quantity: covered,
        unit: 'kWh',
        unitPrice: only ? first.unit.value.negated() : null,
        exact: (only ? covered.times(first.unit.value) : shared(covered, weighed, kwh)).negated(),
        place: 'base',
        taxable: false,
        formula: [formula, ...subsidised.flatMap((part) => part.unit.where)].join('; '),
        terms: [...kwhTerms, ...pool.terms, ...subsidised.flatMap((part) => part.unit.terms)],
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
