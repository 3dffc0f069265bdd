import { assert, present } from '@kantia/kernel/assert';
import { sum, ZERO, type Decimal } from '@kantia/kernel/decimal';
import { roundHalfUp, roundLine } from '@kantia/kernel/rounding';
import type { Finding } from './finding.js';
import type { Formula } from './formulas/formula.js';
import {
  WITHOUT_QUANTITY,
  type DraftLine,
  type DraftPrior,
  type Figure,
  type Line,
  type LinePlace,
  type PriorAmount,
} from './line.js';
import type { Statement } from './statement.js';

export type Settled =
  | { readonly kind: 'settled'; readonly statement: Statement; readonly findings: readonly Finding[] }
  | { readonly kind: 'failed'; readonly findings: readonly Finding[] };

/**
 * The formulas of a market that a manifest names, in catalogue order. A code we do not know would change figures silently, and a rule
 * beside its successor would bill twice.
 */
export function selectFormulas<I, F extends string>(
  catalogue: readonly Formula<I, F>[],
  codes: readonly string[],
): readonly Formula<I, F>[] {
  const known = new Set(catalogue.map((formula) => formula.code));
  assert(
    codes.every((code) => known.has(code)),
    `every formula of the manifest exists: ${codes.join(', ')}`,
  );
  const named = new Set(codes);
  const chosen = catalogue.filter((formula) => named.has(formula.code));
  assert(
    chosen.every(({ supersededBy }) => supersededBy === undefined || !named.has(supersededBy)),
    `no formula of the manifest is named beside its successor: ${codes.join(', ')}`,
  );
  return chosen;
}

const NONE_PRIOR: readonly PriorAmount[] = [];
/** Of all earlier months together, in the text of a line's formula. */
const PRIOR_SYMBOL = 'MESES_ANTERIORES';

/** Field by field: a rest and a spread cost ten times as much, and this runs for every line. */
function toLine(draft: DraftLine, formulaCode: string): Line {
  const { code, description, quantity, unit, unitPrice, exact, place, taxable, formula, terms } = draft;
  const amount = roundLine(exact);
  return {
    code,
    description,
    quantity,
    unit,
    unitPrice,
    amount,
    prior: NONE_PRIOR,
    place,
    taxable,
    formula,
    formulaCode,
    terms,
  };
}

/** Adds what earlier months owe to the line of its code, or makes that line. What rounds to nothing is left out. */
function addPrior(lines: Line[], draft: DraftPrior, formulaCode: string): void {
  const { code, description, place } = draft;
  const prior = draft.months
    .map(({ month, exact }) => ({ month, amount: roundLine(exact) }))
    .filter(({ amount }) => !amount.isZero());
  if (prior.length === 0) return;
  const owed = sum(prior.map(({ amount }) => amount));
  const formula = `${PRIOR_SYMBOL} = ${draft.formula}`;
  const at = lines.findIndex((line) => line.code === code);
  const current = lines[at];
  if (current)
    lines[at] = {
      ...current,
      amount: current.amount.plus(owed),
      prior,
      formula: `${current.formula}; ${formula}`,
      terms: [...current.terms, ...draft.terms],
    };
  else
    lines.push({
      code,
      description,
      ...WITHOUT_QUANTITY,
      amount: owed,
      prior,
      place,
      taxable: false,
      formula,
      formulaCode,
      terms: draft.terms,
    });
}

/** Amounts by place; a place without lines has zero. */
function totalsOf(lines: readonly Line[]): Readonly<Record<LinePlace, Decimal>> {
  const totals = { base: ZERO, tax: ZERO, outside: ZERO };
  for (const { place, amount } of lines) totals[place] = totals[place].plus(amount);
  return totals;
}

/** Settles one service. The same input and formulas always give the same statement. Lines of zero are left out. */
export function settle<I, F extends string>(input: I, formulas: readonly Formula<I, F>[], currency: string): Settled {
  const figures = new Map<F, Figure>();
  const lines: Line[] = [];
  const findings: Finding[] = [];
  for (const formula of formulas) {
    const pricing = formula.price(input, { figures, lines });
    if (pricing.findings && pricing.findings.length > 0) {
      findings.push(...pricing.findings);
      if (findings.some(({ severity }) => severity === 'blocking')) return { kind: 'failed', findings };
    }
    if (pricing.figures)
      for (const [name, made] of Object.entries(pricing.figures) as [F, Figure][]) figures.set(name, made);
    for (const draft of pricing.lines ?? []) {
      const line = toLine(draft, formula.code);
      if (!line.amount.isZero()) lines.push(line);
    }
    for (const draft of pricing.prior ?? []) addPrior(lines, draft, formula.code);
  }
  const { base: subtotal, tax: taxes, outside } = totalsOf(lines);
  const total = subtotal.plus(taxes).plus(outside);
  assert(total.equals(sum(lines.map((line) => line.amount))), 'a statement is the sum of its lines');
  assert(new Set(lines.map((line) => line.code)).size === lines.length, 'a code occurs once per statement');
  const determinants = Object.fromEntries([...figures].map(([name, { value }]): [string, Decimal] => [name, value]));
  const energyKwh = roundHalfUp(present(determinants['kwh'], 'every market settles energy'), 9);
  return { kind: 'settled', statement: { currency, energyKwh, determinants, lines, subtotal, taxes, total }, findings };
}
