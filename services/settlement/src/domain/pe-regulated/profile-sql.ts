import { HOLIDAYS, NO_HOLIDAYS, profileSql } from '../pe-common/profile.js';

/** Telemetered segments, cut where the sheet of their system changes; `where` narrows the segments. */
const pieces = (where: string) => `
  with telemetered as (
    select ordinal, segment, segment_from, segment_until, network_operator, electric_system,
      coalesce(excludes_sundays_holidays, false) as excludes
    from snapshot where segment_from is not null and metering = 'telemetered' and ${where}
  ), starts as (
    select ordinal, segment, segment_from as piece_from from telemetered
    union select ordinal, segment, valid_from from telemetered
    join (select distinct network_operator, electric_system, valid_from from "pe.tariff-sheet") using (network_operator, electric_system)
    where valid_from > segment_from and valid_from < segment_until
  )
  select ordinal, segment, piece_from, excludes,
    coalesce(lead(piece_from) over (partition by ordinal, segment order by piece_from), segment_until) as piece_until
  from starts join telemetered using (ordinal, segment)`;

export const PROFILE_SQL = profileSql({ holidays: NO_HOLIDAYS, pieces: pieces('true') });
export const PROFILE_WITH_HOLIDAYS_SQL = profileSql({
  holidays: HOLIDAYS,
  pieces: pieces('excludes_sundays_holidays'),
});
