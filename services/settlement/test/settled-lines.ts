import { toText } from '@kantia/kernel/decimal';
import type { CoRegulatedInput } from '../src/domain/co-regulated/input.js';
import { settle } from '../src/domain/engine.js';
import { CO_REGULATED_FORMULAS } from '../src/domain/co-regulated/market.js';
import { formulasInForce } from '../src/domain/formulas/formula.js';
import type { Statement } from '../src/domain/statement.js';

export function settled(input: CoRegulatedInput): Statement {
  const result = settle(input, formulasInForce(CO_REGULATED_FORMULAS, input.period), 'COP');
  if (result.kind === 'failed') throw new Error(result.findings.map(({ code }) => code).join(', '));
  return result.statement;
}

/** The amount of a line as text; null where the statement has no such line. */
export function amountOf(input: CoRegulatedInput, code: string): string | null {
  const line = settled(input).lines.find((candidate) => candidate.code === code);
  return line ? toText(line.amount) : null;
}

/** The terms of a line by symbol. */
export function termsOf(input: CoRegulatedInput, code: string): Readonly<Record<string, string>> {
  const line = settled(input).lines.find((candidate) => candidate.code === code);
  return Object.fromEntries((line?.terms ?? []).map(({ symbol, value }) => [symbol, toText(value)]));
}
