import { daysBetween, localDate } from '@kantia/kernel/period';
import { spansOf } from '../dated-sets.js';
import { provenanceOf } from '../row.js';
import type { Levy, LevyTerms } from './input.js';
import type { LevyRow } from './sets.js';

/** Who pays: as the contract stands on the last day, for the days it was in force. */
export interface LevyPayer {
  readonly municipality: string | null;
  readonly consumerClass: string;
  readonly stratum: number | null;
  readonly from: string;
  readonly until: string;
}

/** The row for the stratum, else the one for the whole class. */
function rowOf(
  rows: readonly LevyRow[],
  { consumerClass, stratum }: LevyPayer,
  validFrom: string,
): LevyRow | undefined {
  const mine = rows.filter((row) => row.valid_from === validFrom && row.consumer_class === consumerClass);
  return (
    mine.find((row) => row.stratum !== null && row.stratum === stratum) ?? mine.find((row) => row.stratum === null)
  );
}

/** The sets of a municipality that are in force in turn; a part of the month before its first set pays nothing. */
export function levyOf(byMunicipality: ReadonlyMap<string, readonly LevyRow[]>, payer: LevyPayer, kind: string): Levy {
  const municipality = payer.municipality ?? '';
  const rows = byMunicipality.get(municipality);
  if (!rows) return { sets: [], unmatched: null };
  const [from, until] = [localDate(payer.from), localDate(payer.until)];
  const { spans } = spansOf(
    rows.map((row) => row.valid_from),
    from,
    until,
  );
  const sets = spans.flatMap(({ validFrom, days }): LevyTerms[] => {
    const row = rowOf(rows, payer, validFrom);
    if (!row) return [];
    const { mode, base, value, minimum, maximum } = row;
    return [{ mode, base: base ?? 'energy', value: { value, provenance: provenanceOf(row) }, minimum, maximum, days }];
  });
  const covered = sets.reduce((total, { days }) => total + days, 0);
  const isWhole = covered === daysBetween(from, until);
  return isWhole ? { sets, unmatched: null } : { sets: [], unmatched: { municipality, kind } };
}
