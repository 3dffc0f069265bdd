import type { Decimal } from '@kantia/kernel/decimal';
import type { Term } from './term.js';

/** Where a line stands: inside the base of taxes, a tax, or outside both (roundings, arrears). */
export type LinePlace = 'base' | 'tax' | 'outside';

/** A line as a formula makes it. `exact` is unrounded; the engine rounds it, once. */
export interface DraftLine {
  readonly code: string;
  readonly description: string;
  readonly quantity: Decimal | null;
  readonly unit: string | null;
  readonly unitPrice: Decimal | null;
  readonly exact: Decimal;
  readonly place: LinePlace;
  readonly taxable: boolean;
  /** The rule in the symbols of the terms. */
  readonly formula: string;
  readonly terms: readonly Term[];
}

/** A line of a statement: `amount` to two decimals of the currency. */
export interface Line extends Omit<DraftLine, 'exact'> {
  readonly amount: Decimal;
  readonly formulaCode: string;
}

/** A figure that later formulas build on (kWh, unit cost, a tariff), with its explanation. */
export interface Figure {
  readonly value: Decimal;
  readonly terms: readonly Term[];
  /** How its terms make it, where a line shows that. */
  readonly rule?: string;
}
