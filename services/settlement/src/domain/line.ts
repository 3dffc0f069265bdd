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

/** A line that bills no quantity at a price. */
export const WITHOUT_QUANTITY = { quantity: null, unit: null, unitPrice: null } as const;

/**
 * What earlier months owe on a line, as a formula makes it: `exact` by origin month (`YYYY-MM`), unrounded and of either sign; each
 * month is rounded apart. `formula` gives their sum in the symbols of `terms`.
 */
export interface DraftPrior extends Pick<DraftLine, 'code' | 'description' | 'place' | 'formula' | 'terms'> {
  readonly months: readonly { readonly month: string; readonly exact: Decimal }[];
}

/** What one earlier month owes on a line, to two decimals of the currency. */
export interface PriorAmount {
  readonly month: string;
  readonly amount: Decimal;
}

/** A line of a statement: `amount` to two decimals of the currency, earlier months included. */
export interface Line extends Omit<DraftLine, 'exact'> {
  readonly amount: Decimal;
  /** By origin month, inside `amount`; what is left of it is of this month. */
  readonly prior: readonly PriorAmount[];
  readonly formulaCode: string;
}

/** A figure that later formulas build on (kWh, unit cost, a tariff), with its explanation. */
export interface Figure {
  readonly value: Decimal;
  readonly terms: readonly Term[];
  /** How its terms make it, where a line shows that. */
  readonly rule?: string;
}
