import { sum, type Decimal } from '@kantia/kernel/decimal';
import { cell, contractField, type Source, type Term } from '../term.js';
import type { CoUnregulatedFormula } from './figures.js';
import type { CoUnregulatedInput, OtherCharge, Piece } from './input.js';

/** Rates of one line in one piece, COP/kWh; empty where the piece does not pay it. */
type RatesOf = (piece: Piece, input: CoUnregulatedInput) => readonly Term[];

const rate = (symbol: string, value: Decimal, source: Source): Term => ({ symbol, value, unit: 'COP/kWh', source });
const component =
  (key: 't' | 'd' | 'pr' | 'r', column: string): RatesOf =>
  ({ network, suffix }) =>
    network ? [rate(`${column}${suffix}`, network[key], cell(network.provenance, column))] : [];
const symbolOf = ({ concept }: OtherCharge) => concept.toUpperCase().replaceAll(/[^A-Z0-9]+/g, '_');

/** What a service pays for each kWh beside its energy. A price for the whole service has no component of its own. */
export const RATES = {
  retail: ({ retail, suffix }) =>
    retail ? [rate(`C${suffix}`, retail, contractField('comercializacion_cop_kwh'))] : [],
  transmission: component('t', 'T'),
  distribution: component('d', 'D'),
  losses: component('pr', 'PR'),
  restrictions: component('r', 'R'),
  otherCharges: ({ network }, { otherCharges }) =>
    network
      ? otherCharges.map((charge) => rate(symbolOf(charge), charge.value, cell(charge.provenance, 'valor_cop_kwh')))
      : [],
} as const satisfies Readonly<Record<string, RatesOf>>;

/** All rates of a piece together, COP/kWh. */
export function rateOf(piece: Piece, input: CoUnregulatedInput): Decimal {
  return sum(Object.values(RATES).flatMap((ratesOf: RatesOf) => ratesOf(piece, input).map(({ value }) => value)));
}

/** A charge of the month is one term, however many pieces pay it. */
const distinct = (terms: readonly Term[]) => [...new Map(terms.map((term) => [term.symbol, term])).values()];

interface PassThrough extends Pick<CoUnregulatedFormula, 'code' | 'norm' | 'validFrom'> {
  readonly line: string;
  readonly description: string;
  readonly rates: RatesOf;
}

/** kWh at the boundary × what is passed through, piece by piece. */
export function passThrough({ line, description, rates, ...head }: PassThrough): CoUnregulatedFormula {
  return {
    ...head,
    validUntil: null,
    price: (input) => {
      const parts = input.pieces
        .map((piece) => ({ kwh: piece.kwh, rates: rates(piece, input) }))
        .filter((part) => part.rates.length > 0)
        .map((part) => ({ kwh: part.kwh, rates: part.rates, price: sum(part.rates.map(({ value }) => value)) }));
      const [first] = parts;
      if (!first) return {};
      const isUniform = parts.every(({ price }) => price.equals(first.price));
      const ruleOf = (part: typeof first) => {
        const symbols = part.rates.map(({ symbol }) => symbol).join(' + ');
        return `${part.kwh.symbol} × ${part.rates.length > 1 ? `(${symbols})` : symbols}`;
      };
      return {
        lines: [
          {
            code: line,
            description,
            quantity: sum(parts.map(({ kwh }) => kwh.value)),
            unit: 'kWh',
            unitPrice: isUniform ? first.price : null,
            exact: sum(parts.map(({ kwh, price }) => kwh.value.times(price))),
            place: 'base',
            taxable: false,
            formula: parts.map(ruleOf).join(' + '),
            terms: distinct(parts.flatMap((part) => [part.kwh, ...part.rates])),
          },
        ],
      };
    },
  };
}
