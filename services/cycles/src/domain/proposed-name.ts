import type { Period } from '@kantia/kernel/period';
import type { Market } from './cycle.js';

const MARKET: Readonly<Record<Market, string>> = { regulated: 'Regulado', unregulated: 'No regulado' };
const MONTHS = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'septiembre',
  'octubre',
  'noviembre',
  'diciembre',
] as const;

/** The first free name of its kind. Names are compared as the database does: in lower case. */
export function proposedName(market: Market, period: Period, taken: readonly string[]): string {
  const names = new Set(taken.map((name) => name.toLowerCase()));
  const base = `${MARKET[market]} · ${MONTHS[Number(period.slice(5, 7)) - 1] ?? ''} ${period.slice(0, 4)}`;
  if (!names.has(base.toLowerCase())) return base;
  let number = 2;
  while (names.has(`${base} · ${number}`.toLowerCase())) number += 1;
  return `${base} · ${number}`;
}
