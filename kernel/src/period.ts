import { assert } from './assert.js';

/** A calendar month `YYYY-MM` in the company's zone. */
export type Period = string & { readonly __brand: 'Period' };
/** A calendar date `YYYY-MM-DD`. */
export type LocalDate = string & { readonly __brand: 'LocalDate' };

const PERIOD = /^(?:19|20)\d{2}-(?:0[1-9]|1[0-2])$/;
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

export function isPeriod(text: string): text is Period {
  return PERIOD.test(text);
}

export function period(text: string): Period {
  assert(isPeriod(text), `a period is YYYY-MM, not ${JSON.stringify(text)}`);
  return text;
}

/** The month `months` later (earlier when negative). */
export function addMonths(from: Period, months: number): Period {
  const index = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1 + months;
  return period(`${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`);
}

export function isLocalDate(text: string): text is LocalDate {
  const match = DATE.exec(text);
  if (!match) return false;
  const time = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  return new Date(time).toISOString().slice(0, 10) === text;
}

export function localDate(text: string): LocalDate {
  assert(isLocalDate(text), `a date is YYYY-MM-DD, not ${JSON.stringify(text)}`);
  return text;
}

export function addDays(from: LocalDate, days: number): LocalDate {
  return localDate(new Date(Date.parse(`${from}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10));
}

export function firstDay(month: Period): LocalDate {
  return localDate(`${month}-01`);
}

/** The first day that no longer belongs to the month: periods are half-open. */
export function dayAfter(month: Period): LocalDate {
  return firstDay(addMonths(month, 1));
}

export function lastDay(month: Period): LocalDate {
  return addDays(dayAfter(month), -1);
}

export function daysBetween(from: LocalDate, until: LocalDate): number {
  return Math.round((Date.parse(`${until}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
