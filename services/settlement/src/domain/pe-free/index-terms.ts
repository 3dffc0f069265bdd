import { decimal, sum, type Decimal } from '@kantia/kernel/decimal';
import { finding } from '../finding.js';
import { found, lacking, type Part } from '../part.js';
import type { IndexTerm } from './input.js';

const PAIR = /^\s*(\S[^:]*?)\s*:\s*(\d+(?:[.,]\d+)?)\s*$/;

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

interface Written {
  readonly contract_code: string;
  readonly index_weights: string | null;
  readonly index_bases: string | null;
}

/** Weights and bases of the indices that the energy price follows, in the order of the sheet; none where it is fixed. */
export function indexTermsOf({
  contract_code: contract,
  index_weights,
  index_bases,
}: Written): Part<readonly IndexTerm[]> {
  const invalid = (field: string) => lacking(finding('settlement.index-terms-invalid', { contract, field }));
  const weights = pairs(index_weights);
  if (!weights) return invalid('indice_pesos');
  if (weights.size === 0) return found([]);
  if (!sum(weights.values()).equals(1)) return invalid('indice_pesos');
  const bases = pairs(index_bases);
  const terms = [...weights].flatMap(([code, weight]): IndexTerm[] => {
    const base = bases?.get(code);
    return base === undefined || base.isZero() ? [] : [{ code, weight, base }];
  });
  return terms.length === weights.size ? found(terms) : invalid('indice_base');
}
