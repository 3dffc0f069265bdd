import { grouped } from '../grouped.js';
import type { LevyRow } from './sets.js';

/** What the services of a wave share in both Colombian markets: by municipality, all rows of every set that is in force on some day. */
export interface CommonReference {
  readonly lighting: ReadonlyMap<string, readonly LevyRow[]>;
  readonly security: ReadonlyMap<string, readonly LevyRow[]>;
}

export function commonReference(rows: {
  readonly lighting: readonly LevyRow[];
  readonly security: readonly LevyRow[];
}): CommonReference {
  const byMunicipality = ({ municipality_code: code }: LevyRow) => code;
  return { lighting: grouped(rows.lighting, byMunicipality), security: grouped(rows.security, byMunicipality) };
}
