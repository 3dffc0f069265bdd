import { present } from '@kantia/kernel/assert';
import { Decimal, decimal, sum, ZERO } from '@kantia/kernel/decimal';
import { figure } from '../formulas/figures.js';
import { inForce } from '../policies/dated.js';
import { DISTRIBUTION_POWER, PEAK_RATING } from '../policies/pe-power.js';
import { contractField, rule, type Term } from '../term.js';
import { chargeLine, withLoss, type Billed } from './charge-line.js';
import type { PeRegulatedPricing, PeRegulatedSheet } from './figures.js';
import type { Demand, PeRegulatedInput } from './input.js';
import { priceOf, prices } from './sheet-price.js';

/** Which of the month's maxima: of all hours, at peak, off peak. */
export type Hours = 'md' | 'peak' | 'offPeak';

/** The maximum that an option's power follows from. */
export function ratedHours({ contract }: PeRegulatedInput): Hours {
  return contract.option.power === 'two' ? 'peak' : 'md';
}
export function demandOf({ demands }: PeRegulatedInput, hours: Hours): Demand {
  return present(demands[hours], `${hours} was read`);
}

/** «Presente en punta» (PP) or «fuera de punta» (FP) of an option with one power; null of others. */
export function ratingOf({ contract, period }: PeRegulatedInput, sheet: PeRegulatedSheet): 'PP' | 'FP' | null {
  if (contract.option.power !== 'rated') return null;
  const threshold = present(inForce(PEAK_RATING, period), 'options and rating are of one norm');
  return figure(sheet, 'loadFactor').value.greaterThanOrEqualTo(threshold.value) ? 'PP' : 'FP';
}

/** Why the price of a rating was taken: terms that the line does not show yet, and the rule; nothing for options that are not rated. */
function ratingShown(input: PeRegulatedInput, sheet: PeRegulatedSheet, shown: readonly Term[]) {
  const { contract, peakEnergy, period } = input;
  if (contract.option.power !== 'rated') return { formula: '', terms: [] };
  const { value, norm } = present(inForce(PEAK_RATING, period), 'options and rating are of one norm');
  const factor = figure(sheet, 'loadFactor');
  const known = new Set(shown.map(({ symbol }) => symbol));
  const terms: readonly Term[] = [
    ...factor.terms.filter(({ symbol }) => !known.has(symbol)),
    { symbol: 'FC', value: factor.value, unit: '', source: rule(norm) },
    { symbol: 'FC_PRESENTE', value, unit: '', source: rule(norm) },
  ];
  const peak = present(peakEnergy, 'a rated option has its energy at peak').rule;
  const formula = `; PP si FC ≥ FC_PRESENTE, FC = (${peak}) / ((${demandOf(input, 'md').rule}) × HORAS_PUNTA)`;
  return { formula, terms };
}

/** Band of BT5A: by the demands of the month, or by the contract where the meter has none; null of others. */
export function bandOf({ contract, demands, bands }: PeRegulatedInput): 'a' | 'b' | null {
  if (contract.option.power !== 'banded' || !bands) return null;
  const kw = [demands.peak?.quantity, demands.offPeak?.quantity].flatMap((value) => value ?? []);
  const all = kw.length > 0 ? kw : [present(contract.contractedPower, 'BT5A has demands or a contracted power')];
  return all.every((value) => value.lessThanOrEqualTo(bands.value.both)) ? 'a' : 'b';
}

/** Mean of the greatest maxima of the last months, the current one included; of fewer months what there is. */
export function meanOfGreatest(input: PeRegulatedInput, hours: Hours, symbol: string): Billed {
  const policy = present(inForce(DISTRIBUTION_POWER, input.period), 'options and powers are of one norm');
  const current = demandOf(input, hours);
  const past = input.history.flatMap((month) => month[hours] ?? []);
  const kw = [current.quantity, ...past.map(({ value }) => value)].toSorted((a, b) => b.comparedTo(a));
  const chosen = kw.slice(0, policy.value.greatest);
  const count = decimal(String(chosen.length));
  const symbols = past.map((term) => term.symbol);
  return {
    symbol,
    value: sum(chosen).dividedBy(count),
    rule: `suma de los MAYORES de (${[current.rule, ...symbols].join(', ')}) / MAYORES`,
    terms: [...current.terms, ...past, { symbol: 'MAYORES', value: count, unit: '', source: rule(policy.norm) }],
  };
}

/** The contracted kW; what the demand exceeds it by is added unless the sheet prices it apart. */
export function contracted(input: PeRegulatedInput, symbol: string): Billed {
  const value = present(input.contract.contractedPower, 'the modality has a contracted power');
  const term: Term = { symbol: 'POT_CONTRATADA', value, unit: 'kW', source: contractField('potencia_contratada_kw') };
  if (prices(input.sheets, 'EXCESO_POT_HP')) return { symbol, value, rule: term.symbol, terms: [term] };
  const demand = demandOf(input, ratedHours(input));
  return {
    symbol,
    value: Decimal.max(value, demand.quantity),
    rule: `max(POT_CONTRATADA, ${demand.rule})`,
    terms: [term, ...demand.terms],
  };
}

/** What one quantity exceeds another by, never negative. */
export function excess(symbol: string, over: Omit<Billed, 'symbol'>, limit: Omit<Billed, 'symbol'>): Billed {
  return {
    symbol,
    value: Decimal.max(ZERO, over.value.minus(limit.value)),
    rule: `max(0, ${over.rule} - ${limit.rule})`,
    terms: [...over.terms, ...limit.terms],
  };
}
export const asBilled = ({ quantity, ...rest }: Demand): Omit<Billed, 'symbol'> => ({ value: quantity, ...rest });

interface PowerCharge {
  readonly charge: string;
  readonly description: string;
  readonly rating: string | null;
}

/** A line of kW at the sheet's monthly price. Without kW there is nothing to price. */
export function powerLine(
  input: PeRegulatedInput,
  sheet: PeRegulatedSheet,
  { charge, description, rating }: PowerCharge,
  kw: Billed,
): PeRegulatedPricing {
  const billed = withLoss(kw, input.contract.loss);
  if (billed.value.isZero()) return {};
  const kwh = figure(sheet, 'kwh').value;
  const { value: rate, findings } = priceOf(input.sheets, { charge, rating, contract: input.contract, kwh });
  if (!rate) return { findings };
  const line = chargeLine({ code: charge, description, unit: 'kW-mes' }, billed, rate);
  const why = ratingShown(input, sheet, line.terms);
  return { lines: [{ ...line, formula: `${line.formula}${why.formula}`, terms: [...line.terms, ...why.terms] }] };
}
