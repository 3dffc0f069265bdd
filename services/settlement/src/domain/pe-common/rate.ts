import { decimal, sum, type Decimal } from '@kantia/kernel/decimal';
import { cell, type Provenance, type Term } from '../term.js';

/** A price as a fraction `per / over`, so that nothing is rounded before its line. */
export interface Rate {
  readonly per: Decimal;
  readonly over: Decimal;
  /** In the symbols of the terms. */
  readonly rule: string;
  readonly terms: readonly Term[];
}

const ONE = decimal('1');

export function rateOf(price: Decimal, term: Term, rule = term.symbol): Rate {
  return { per: price, over: ONE, rule, terms: [term] };
}

/** Multiplied before it is divided: a quotient that terminates stays exact. */
export function amountAt(quantity: Decimal, { per, over }: Rate): Decimal {
  return quantity.times(per).dividedBy(over);
}

/** The price to print beside the quantity; null where it is no terminating decimal of a sheet. */
export function unitPriceOf({ per, over }: Rate): Decimal | null {
  return over.equals(ONE) ? per : null;
}

export interface DatedRate {
  readonly rate: Rate;
  readonly days: number;
  /** A row of the dated set; it carries `vigente_desde`. */
  readonly provenance: Provenance;
}

/** A charge of a month under several dated sets: each by the days that it was in force. `suffix` keeps symbols apart. */
export function weighed(parts: readonly DatedRate[], suffix = ''): Rate {
  const [only] = parts;
  if (only && parts.length === 1) return only.rate;
  const days = parts.map(({ days: count, provenance }, index): Term => ({
    symbol: `DIAS${suffix}_${index + 1}`,
    value: decimal(String(count)),
    unit: 'día',
    source: cell(provenance, 'vigente_desde'),
  }));
  const over = parts.reduce((product, { rate }) => product.times(rate.over), ONE);
  const shares = parts.map(({ rate, days: count }) => rate.per.times(count).times(over).dividedBy(rate.over));
  const symbols = days.map(({ symbol }) => symbol);
  const products = parts.map(({ rate }, index) => `${rate.rule} × ${symbols[index] ?? ''}`);
  return {
    per: sum(shares),
    over: over.times(sum(days.map(({ value }) => value))),
    rule: `(${products.join(' + ')}) / (${symbols.join(' + ')})`,
    terms: [...parts.flatMap(({ rate }) => rate.terms), ...days],
  };
}
