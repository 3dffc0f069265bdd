import type { SnapshotRow } from '../../rows.js';
import { governingSegment } from '../../service.js';
import { COLOMBIA, report, type Rule } from '../rule.js';
import { TEXTS } from './texts.js';

/** Columns of the sheet that settling this segment needs. A stratum counts for dwellings, an altitude for what is subsidised. */
function missing(segment: SnapshotRow): readonly string[] {
  const isDwelling = segment.consumer_class === 'residential' || segment.consumer_class === 'common-area';
  const isSubsidised = segment.consumer_class === 'residential' && segment.stratum !== null && segment.stratum <= 3;
  const needed: readonly (readonly [string, unknown, boolean])[] = [
    ['operador_red', segment.network_operator, true],
    ['nivel_tension', segment.voltage_level, true],
    ['propiedad_activo', segment.asset_ownership, segment.voltage_level === 1],
    ['clase', segment.consumer_class, true],
    ['estrato', segment.stratum, isDwelling],
    ['altitud_msnm', segment.altitude_masl, isSubsidised],
  ];
  return needed.flatMap(([column, value, isNeeded]) => (isNeeded && value === null ? [column] : []));
}

export const contractComplete: Rule = {
  name: 'contract-complete',
  markets: COLOMBIA,
  texts: TEXTS,
  check(service) {
    const segment = governingSegment(service);
    if (!segment) return [];
    return missing(segment).map((field) =>
      report(TEXTS, 'validation.contract-incomplete', { contract: segment.contract_code, field }),
    );
  },
};
