import { decimal, type Decimal } from '@kantia/kernel/decimal';
import type { DraftLine } from '../line.js';
import { amountAt, unitPriceOf, type Rate } from '../pe-common/rate.js';
import type { Term } from '../term.js';
import type { Loss } from './input.js';

const ONE = decimal('1');

/** A quantity to bill, with the rule that it follows from in the symbols of its terms. */
export interface Billed {
  readonly symbol: string;
  readonly value: Decimal;
  readonly rule: string;
  readonly terms: readonly Term[];
}

/** With the losses of the client's transformer, where it is metered behind it. */
export function withLoss(billed: Billed, loss: Loss | null): Billed {
  if (!loss) return billed;
  return {
    symbol: billed.symbol,
    value: billed.value.times(ONE.plus(loss.share)),
    rule: `(${billed.rule}) × (1 + PERDIDAS)`,
    terms: [...billed.terms, loss.term],
  };
}

interface ChargeLine {
  readonly code: string;
  readonly description: string;
  readonly unit: string;
}

/** A line of a charge of the sheet: a quantity at a price, inside the base of IGV. */
export function chargeLine({ code, description, unit }: ChargeLine, billed: Billed, rate: Rate): DraftLine {
  return {
    code,
    description,
    quantity: billed.value,
    unit,
    unitPrice: unitPriceOf(rate),
    exact: amountAt(billed.value, rate),
    place: 'base',
    taxable: true,
    formula: `${billed.symbol} × ${rate.rule}; ${billed.symbol} = ${billed.rule}`,
    terms: [...billed.terms, ...rate.terms],
  };
}
