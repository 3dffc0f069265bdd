import type { Period } from '@kantia/kernel/period';
import { coRegulated } from './co-regulated/market.js';
import { coUnregulated } from './co-unregulated/market.js';
import { formulasInForce } from './formulas/formula.js';
import type { Market } from './market.js';
import { peFree } from './pe-free/market.js';
import { peRegulated } from './pe-regulated/market.js';

/** Every market that is settled. One line each. */
const MARKETS: readonly Market[] = [coRegulated, coUnregulated, peFree, peRegulated];

export function marketOf(country: string, market: string): Market | null {
  return MARKETS.find((known) => known.country === country && known.market === market) ?? null;
}

/** Sorted codes of the formulas that a manifest of the month names; empty for a market that has none. */
export function codesInForce(country: string, market: string, month: Period): readonly string[] {
  const formulas = marketOf(country, market)?.formulas ?? [];
  return formulasInForce(formulas, month)
    .map(({ code }) => code)
    .toSorted();
}
