import { decimal, sum, type Decimal } from '@kantia/kernel/decimal';
import type { Frame } from './frame.js';
import type { SnapshotRow } from './rows.js';

const PAIR = /^\s*(\S[^:]*?)\s*:\s*(\d+(?:[.,]\d+)?)\s*$/;
/** Modes of Colombia whose price may follow the index of the month. */
const INDEXED = ['FIXED_INDEXED', 'PAY_AS_CONTRACTED', 'PAY_AS_DEMANDED', 'MIXED'];

/** An index that a price follows, with the input that carries it. */
export interface NeededIndex {
  readonly index: string;
  readonly month: string;
  readonly kind: string;
}

/** `PPI:0.40|PGN:0.60` by index; null where it is not written so, or names an index twice. Blank names none. */
function pairs(text: string | null): ReadonlyMap<string, Decimal> | null {
  const found = new Map<string, Decimal>();
  for (const part of text === null ? [] : text.split('|')) {
    const [, code, value] = PAIR.exec(part) ?? [];
    if (code === undefined || value === undefined || found.has(code)) return null;
    found.set(code, decimal(value.replace(',', '.')));
  }
  return found;
}

/** The indices that the price of a segment follows; null where its formula cannot be read. */
export function indicesOf(segment: SnapshotRow, { country, period }: Frame): readonly NeededIndex[] | null {
  if (country === 'CO') {
    const { base_month: base, base_price: price, price_mode: mode } = segment;
    if (base === null || price === null || !INDEXED.includes(mode ?? '')) return [];
    return [...new Set([base, period])].map((month) => ({ index: 'PPI', month, kind: 'co.ppi' }));
  }
  const weights = pairs(segment.index_weights);
  if (weights === null) return null;
  if (weights.size === 0) return [];
  const bases = pairs(segment.index_bases);
  const hasBases = [...weights.keys()].every((index) => bases?.get(index)?.greaterThan(0) === true);
  if (!hasBases || !sum(weights.values()).equals(1)) return null;
  return [...weights.keys()].map((index) => ({ index, month: period, kind: 'pe.price-indices' }));
}
