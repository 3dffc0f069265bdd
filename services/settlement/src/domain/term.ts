import type { Decimal } from '@kantia/kernel/decimal';

/** The cell of an input that a figure was read from; what an input does not carry is null. */
export interface InputSource {
  readonly kind: 'input';
  readonly inputId: string | null;
  readonly file: string | null;
  readonly row: number | null;
  /** Column as it is called in the operator's file (inputs.md); null where the figure draws on several of the row. */
  readonly column: string | null;
}
export interface ContractSource {
  readonly kind: 'contract';
  /** Column of the customers' sheet. */
  readonly column: string;
}
export interface RuleSource {
  readonly kind: 'rule';
  readonly norm: string;
}
export type Source = InputSource | ContractSource | RuleSource;

/** One figure that a line was computed from, with its unit and where it comes from. */
export interface Term {
  readonly symbol: string;
  readonly value: Decimal;
  readonly unit: string;
  readonly source: Source;
}

/** Where a row of an input lies. */
export interface Provenance {
  readonly inputId: string | null;
  readonly file: string | null;
  readonly row: number | null;
}

export function cell(row: Provenance, column: string | null): InputSource {
  return { kind: 'input', inputId: row.inputId, file: row.file, row: row.row, column };
}
export function contractField(column: string): ContractSource {
  return { kind: 'contract', column };
}
export function rule(norm: string): RuleSource {
  return { kind: 'rule', norm };
}
