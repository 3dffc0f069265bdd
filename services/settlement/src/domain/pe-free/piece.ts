import { decimal, sum, toText, type Decimal } from '@kantia/kernel/decimal';
import { roundHalfUp } from '@kantia/kernel/rounding';
import type { DraftLine } from '../line.js';
import { rule as norm, type Term } from '../term.js';

/** A part of the month that a line bills at one price. */
export interface Piece {
  readonly quantity: Decimal;
  /** PEN. */
  readonly unitPrice: Decimal;
  /** Days in force, where a charge of the whole month is owed by days; absent for what is measured in the days themselves. */
  readonly days?: number;
  /** In the symbols of the terms. */
  readonly rule: string;
  readonly terms: readonly Term[];
}

/** Elements whose terms are the same, in order of the first: a contract version that changes nothing of a line changes no rounding. */
export function alike<E extends { readonly terms: readonly Term[] }>(
  elements: readonly E[],
): readonly (readonly [E, ...E[]])[] {
  const groups = new Map<string, [E, ...E[]]>();
  for (const element of elements) {
    const key = element.terms.map(({ symbol, value }) => `${symbol}=${toText(value)}`).join(' ');
    const group = groups.get(key);
    if (group) group.push(element);
    else groups.set(key, [element]);
  }
  return [...groups.values()];
}

/** Elements that differ in their days alone are one piece. */
export function monthlyPieces(elements: readonly (Piece & { readonly days: number })[]): readonly Piece[] {
  return alike(elements).map((group) => ({
    ...group[0],
    days: group.reduce((total, { days }) => total + days, 0),
  }));
}

interface Shown extends Pick<DraftLine, 'code' | 'description'> {
  readonly unit: 'kWh' | 'kW';
  readonly daysInMonth: number;
}

/**
 * The line of the pieces, PEN; none without pieces. `exact` keeps every digit: quantity × price, by the days in force. Where a charge of the
 * month is owed by days, the kW shown are those by days, to 3 decimals; the price is shown if all pieces have the same.
 */
export function linesOf(pieces: readonly Piece[], { daysInMonth, ...shown }: Shown): readonly DraftLine[] {
  const [first] = pieces;
  if (!first) return [];
  const isPart = ({ days = daysInMonth }: Piece) => days !== daysInMonth;
  // Divided once, after the sum: halves of a cent stay halves.
  const byDays = (value: (piece: Piece) => Decimal) => {
    const total = sum(pieces.map((piece) => value(piece).times(piece.days ?? daysInMonth)));
    return total.dividedBy(daysInMonth);
  };
  const quantity = byDays((piece) => piece.quantity);
  const rules = [...new Set(pieces.map((piece) => (isPart(piece) ? `${piece.rule} × DIAS / DIAS_MES` : piece.rule)))];
  return [
    {
      ...shown,
      quantity: pieces.some(isPart) ? roundHalfUp(quantity, 3) : quantity,
      unitPrice: pieces.every(({ unitPrice }) => unitPrice.equals(first.unitPrice)) ? first.unitPrice : null,
      exact: byDays((piece) => piece.quantity.times(piece.unitPrice)),
      place: 'base',
      taxable: true,
      formula: pieces.length > 1 ? `Suma de tramos: ${rules.join(' | ')}` : rules.join(),
      terms: pieces.flatMap((piece, index) =>
        [...piece.terms, ...(isPart(piece) ? dayTerms(piece.days ?? daysInMonth, daysInMonth) : [])].map((term) => ({
          ...term,
          symbol: pieces.length > 1 ? `${term.symbol}_${index + 1}` : term.symbol,
        })),
      ),
    },
  ];
}

function dayTerms(days: number, daysInMonth: number): readonly Term[] {
  const source = norm('Los cargos por mes se pagan por los días en que rigen');
  return [
    { symbol: 'DIAS', value: decimal(String(days)), unit: 'día', source },
    { symbol: 'DIAS_MES', value: decimal(String(daysInMonth)), unit: 'día', source },
  ];
}
