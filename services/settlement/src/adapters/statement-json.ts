import { unreachable } from '@kantia/kernel/assert';
import { sum, toFixedText, toText, type Decimal } from '@kantia/kernel/decimal';
import type { Line } from '../domain/line.js';
import type { Source, Term } from '../domain/term.js';

/** Money as api.md prints it: two decimals, also where they are zero. */
export const toMoney = (value: Decimal) => toFixedText(value, 2);
const text = (value: Decimal | null) => (value === null ? null : toText(value));

function toSource(source: Source) {
  const none = { inputId: null, file: null, row: null, column: null, norm: null };
  switch (source.kind) {
    case 'input': {
      const { kind, inputId, file, row, column } = source;
      return { ...none, kind, inputId, file, row, column };
    }
    case 'contract':
      return { ...none, kind: source.kind, column: source.column };
    case 'rule':
      return { ...none, kind: source.kind, norm: source.norm };
    default:
      return unreachable(source);
  }
}

/** A term as it is shown: what does not apply to its source is null. */
export function toTerm({ symbol, value, unit, source }: Term) {
  return { symbol, value: toText(value), unit, source: toSource(source) };
}

/** A line as invoices need it: without its terms. A line of this month alone stands as it always did. */
export function toInvoiceLine(line: Line) {
  const { code, description, quantity, unit, unitPrice, amount, taxable, formula } = line;
  const priorMonths = toPriorMonths(line);
  return {
    code,
    description,
    quantity: text(quantity),
    unit,
    unitPrice: text(unitPrice),
    amount: toMoney(amount),
    taxable,
    formula,
    ...(priorMonths ? { priorMonths } : {}),
  };
}

/** What a line owes for this month and for earlier ones; null where all of it is of this month. */
function toPriorMonths({ amount, prior }: Line) {
  if (prior.length === 0) return null;
  const owed = sum(prior.map((one) => one.amount));
  return {
    currentAmount: toMoney(amount.minus(owed)),
    priorAmount: toMoney(owed),
    months: prior.map((one) => ({ month: one.month, amount: toMoney(one.amount) })),
  };
}

/** A line as it is stored, with its explanation; what does not apply to a source is left out. */
export function toStoredLine(line: Line) {
  const terms = line.terms.map(({ symbol, value, unit, source }) => ({ symbol, value: toText(value), unit, source }));
  return { ...toInvoiceLine(line), formulaCode: line.formulaCode, terms };
}

/** A line as it is shown. */
export function toExplainedLine(line: Line) {
  const priorMonths = toPriorMonths(line);
  return { ...toInvoiceLine(line), priorMonths, formulaCode: line.formulaCode, terms: line.terms.map(toTerm) };
}

export function toDeterminants(determinants: Readonly<Record<string, Decimal>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(determinants).map(([name, value]) => [name, toText(value)]));
}
