import { canonicalJson } from '@kantia/kernel/canonical';
import type { Decimal } from '@kantia/kernel/decimal';
import type { Line } from './line.js';

/** What one service owes in one period, explained. It is never edited; a re-settlement is a later version. */
export interface Statement {
  readonly currency: string;
  /** To the nine decimals that messages carry; the line bills the unrounded quantity. */
  readonly energyKwh: Decimal;
  /** Quantities and tariffs that lines and later months build on. */
  readonly determinants: Readonly<Record<string, Decimal>>;
  readonly lines: readonly Line[];
  /** Base of taxes. */
  readonly subtotal: Decimal;
  readonly taxes: Decimal;
  /** What is payable. */
  readonly total: Decimal;
}

/** The text whose SHA-256 is the statement's `resultHash`: figures and their sort of source, no id, time or file position. */
export function resultText({ currency, determinants, lines, subtotal, taxes, total }: Statement): string {
  return canonicalJson({
    currency,
    determinants: { ...determinants },
    lines: lines.map((line) => ({
      amount: line.amount,
      code: line.code,
      formula: line.formula,
      formulaCode: line.formulaCode,
      place: line.place,
      quantity: line.quantity,
      taxable: line.taxable,
      terms: line.terms.map(({ symbol, value, unit, source }) => ({ source: source.kind, symbol, unit, value })),
      unit: line.unit,
      unitPrice: line.unitPrice,
    })),
    totals: { subtotal, taxes, total },
  });
}

export interface HashedService {
  readonly supplyPointCode: string;
  readonly contractCode: string;
  readonly resultHash: string;
}

/** The text whose SHA-256 is the result hash of a cycle: one line per service, sorted by code unit. */
export function cycleText(services: readonly HashedService[]): string {
  return services
    .map(({ supplyPointCode, contractCode, resultHash }) => `${supplyPointCode}:${contractCode}:${resultHash}`)
    .toSorted()
    .join('\n');
}
