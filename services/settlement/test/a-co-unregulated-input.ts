import { decimal, toText } from '@kantia/kernel/decimal';
import { period } from '@kantia/kernel/period';
import { aCommonInput } from './co-common.js';
import type {
  ContractPrice,
  CoUnregulatedInput,
  EnergyPrice,
  Piece,
  SpotHours,
} from '../src/domain/co-unregulated/input.js';
import { CO_UNREGULATED_FORMULAS } from '../src/domain/co-unregulated/market.js';
import { formulasInForce } from '../src/domain/formulas/formula.js';
import { settle } from '../src/domain/engine.js';
import type { Statement } from '../src/domain/statement.js';
import { cell, type Term } from '../src/domain/term.js';

const provenance = { inputId: null, file: 'f.csv', row: 2 };
const kwhTerm = (symbol: string, value: string): Term => ({
  symbol,
  value: decimal(value),
  unit: 'kWh',
  source: cell(provenance, 'kwh_activa'),
});

export function aPrice(
  base: string,
  index?: { readonly base: string; readonly current: string; readonly provisional?: boolean },
): ContractPrice {
  if (!index) return { base: decimal(base), index: null };
  return {
    base: decimal(base),
    index: {
      base: { month: '2025-01', value: decimal(index.base), provisional: false, provenance },
      current: { month: '2026-04', value: decimal(index.current), provisional: index.provisional ?? false, provenance },
    },
  };
}

/** Hours at spot: pairs of kWh and the price that they pay. */
export function spotHours(hours: readonly (readonly [kwh: string, price: string])[]): SpotHours {
  const total = (of: (hour: readonly [string, string]) => Decimal) =>
    hours.map(of).reduce((sum, one) => sum.plus(one), decimal('0'));
  return {
    hours: hours.length,
    kwh: total(([kwh]) => decimal(kwh)),
    value: total(([kwh, price]) => decimal(kwh).times(decimal(price))),
    prices: total(([, price]) => decimal(price)),
    readings: provenance,
    pricesAt: provenance,
    ceiling: { value: decimal('865.22'), level: 'upper', provenance },
  };
}
type Decimal = ReturnType<typeof decimal>;

/** Components of Cedenar, April 2026, level 2. */
export const CEDENAR = {
  g: decimal('310.96'),
  t: decimal('55.95'),
  d: decimal('165.37'),
  cv: decimal('176.41'),
  pr: decimal('21.09'),
  r: decimal('30.64'),
  cot: decimal('38.73'),
  provenance,
};

interface PieceGiven extends Partial<Pick<Piece, 'suffix' | 'network' | 'register'>> {
  readonly kwh?: string;
  /** kWh at the STN. */
  readonly priced?: string | undefined;
  readonly price?: EnergyPrice;
  readonly retail?: string | undefined;
  readonly contributor?: Partial<Piece['contributor']>;
}

/** 1,000 kWh of a commercial service at 300 COP/kWh, that pays no network unless it is given. */
export function aPiece({
  kwh = '1000',
  priced,
  price,
  retail,
  contributor,
  suffix = '',
  ...rest
}: PieceGiven = {}): Piece {
  const measured = kwhTerm(`KWH${suffix}`, kwh);
  return {
    suffix,
    kwh: measured,
    register: null,
    priced: priced === undefined ? measured : kwhTerm(`KWH_STN${suffix}`, priced),
    price: price ?? { mode: 'FIXED_INDEXED', price: aPrice('300') },
    network: null,
    retail: retail === undefined ? null : decimal(retail),
    contributor: { consumerClass: 'commercial', stratum: null, exemptionPct: decimal('0'), ...contributor },
    ...rest,
  };
}

export function anUnregulatedInput(changed: Partial<CoUnregulatedInput> = {}): CoUnregulatedInput {
  return { ...aCommonInput(), period: period('2026-04'), pieces: [aPiece()], otherCharges: [], prior: [], ...changed };
}

/** What earlier months owe on lines: triples of line, month and COP. */
export const priorCharges = (
  ...charges: readonly (readonly [line: string, month: string, value: string])[]
): CoUnregulatedInput['prior'] =>
  charges.map(([line, month, value]) => ({ line, month, value: decimal(value), provenance }));

export function settledUnregulated(input: CoUnregulatedInput): Statement {
  const result = settle(input, formulasInForce(CO_UNREGULATED_FORMULAS, input.period), 'COP');
  if (result.kind === 'failed') throw new Error(result.findings.map(({ code }) => code).join(', '));
  return result.statement;
}
const lineOf = (pieces: readonly Piece[], code: string, changed: Partial<CoUnregulatedInput> = {}) =>
  settledUnregulated(anUnregulatedInput({ pieces, ...changed })).lines.find((line) => line.code === code);

/** The amount of a line as text; null where the statement has no such line. */
export function amountOf(
  pieces: readonly Piece[],
  code: string,
  changed: Partial<CoUnregulatedInput> = {},
): string | null {
  const line = lineOf(pieces, code, changed);
  return line ? toText(line.amount) : null;
}
/** Rule, quantity, price and terms of a line. */
export function explained(pieces: readonly Piece[], code: string, changed: Partial<CoUnregulatedInput> = {}) {
  const line = lineOf(pieces, code, changed);
  if (!line) throw new Error(`no line ${code}`);
  return {
    formula: line.formula,
    quantity: line.quantity && toText(line.quantity),
    unitPrice: line.unitPrice && toText(line.unitPrice),
    terms: line.terms.map(({ symbol, value }) => `${symbol} ${toText(value)}`),
  };
}
