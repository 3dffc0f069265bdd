import type { Period } from '@kantia/kernel/period';
import type { LocalCompany } from '../local-companies.js';

/**
 * Made-up customers of a made-up network operator, so that they can meet no real customer and no acceptance case. Everything follows
 * from the number of a service and the month: the same call gives the same file.
 */
export interface DemoPortfolio {
  readonly company: LocalCompany;
  readonly market: 'regulated' | 'unregulated';
  /** No month before it is settled. */
  readonly since?: Period;
  /** The customers' sheet of `count` services whose codes begin with `prefix`. */
  readonly sheet: (prefix: string, count: number) => string;
  /** What an operator has at hand for a month: texts by input kind, each made when it is asked for. */
  readonly files: (prefix: string, count: number, month: Period) => Readonly<Record<string, () => string>>;
}

export function codesOf(prefix: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `${prefix}${String(index).padStart(6, '0')}`);
}

/** A number of a person or company below `below`, different for different services and prefixes of one length. */
export function personOf(prefix: string, index: number, below: number): number {
  const start = Array.from(prefix).reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7);
  return (index * 7_919 + prefix.length * 104_729 + start) % below;
}

export function csv(header: string, rows: readonly string[]): string {
  return `${[header, ...rows].join('\n')}\n`;
}

/** A whole number of the last decimal as text: `fixed(1234, 2)` is 12.34. No figure of a file passes through a fraction. */
export function fixed(units: number, decimals: number): string {
  const digits = String(units).padStart(decimals + 1, '0');
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** Meters begin to count in January 2024. */
export const FIRST_MONTH = 2024 * 12;
export const monthIndex = (month: Period) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;

/** What a meter counts in a month: the usual amount, a season of ±8 % and a little scatter, in whole units as a meter shows them. */
export function countedIn(usual: number, index: number, month: number): number {
  const season = [4, 2, 0, -2, -4, -6, -8, -5, -1, 2, 5, 8][month % 12] ?? 0;
  const scatter = ((index * 31 + month * 17) % 9) - 4;
  return Math.max(1, Math.round((usual * (100 + season + scatter)) / 100));
}

/** Readings at both ends of a month: each month begins where the one before ended. */
export function readingsOf(usual: number, index: number, month: Period): { previous: number; current: number } {
  const end = monthIndex(month);
  let previous = 1_000;
  for (let at = FIRST_MONTH; at < end; at++) previous += countedIn(usual, index, at);
  return { previous, current: previous + countedIn(usual, index, end) };
}
