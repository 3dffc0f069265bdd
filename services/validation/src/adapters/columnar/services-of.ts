import { assert } from '@kantia/kernel/assert';
import { addMonths, dayAfter, firstDay, type Period } from '@kantia/kernel/period';
import { groupRows } from '@kantia/platform/columnar/views';
import type { FrozenService } from '../../application/ports.js';
import type { Thresholds } from '../../domain/policies/thresholds.js';
import {
  arrearsRow,
  consumptionRow,
  lossRow,
  measuredRow,
  profileRow,
  readingRow,
  snapshotRow,
  type ProfileRow,
  type ReadingRow,
} from '../../domain/rows.js';
import { rowsOf, selectRows, type Open } from './open-views.js';
import { PROFILES, profileSql } from './profile-sql.js';

const REGISTERS = ['co.register-readings', 'pe.register-readings'] as const;
const READINGS: readonly string[] = [...REGISTERS, ...PROFILES.map(({ kind }) => kind)];
const LOSS_FACTORS = 'co.boundary-loss-factors';

/** Kinds with rows per service, which are read for the batch only. */
export const POINTS: readonly string[] = [...READINGS, 'derived.consumption', 'any.arrears', LOSS_FACTORS];

async function measuredOf({ session, kinds, period }: Open) {
  const selects = READINGS.filter((kind) => kinds.has(kind)).map(
    (kind) => `select distinct ordinal, '${kind}' as kind from "${kind}" where month = '${period}'`,
  );
  if (selects.length === 0) return [];
  return (await session.query(selects.join(' union all '))).map((row) => measuredRow.parse(row));
}

async function readingsOf(open: Open, month: Period): Promise<readonly ReadingRow[]> {
  const rest = `where month = '${month}' order by ordinal, "current_date", previous_date, meter`;
  const own: ReadingRow[] = [];
  for (const view of REGISTERS) own.push(...(await rowsOf(open, readingRow, { view, rest })));
  return own.map((row) => ({ ...row, register: row.register ?? 'EA' }));
}

async function profilesOf(open: Open, { zeroRunHours }: Thresholds): Promise<readonly ProfileRow[]> {
  const own: ProfileRow[] = [];
  for (const profile of PROFILES) {
    const fromZeros = zeroRunHours.times(60).dividedBy(profile.minutes).ceil().toNumber();
    const sql = profileSql(profile, open.period, fromZeros);
    own.push(...(await selectRows(open, profileRow, { of: [profile.kind], sql })));
  }
  return own;
}

/** A row for each service whose energy is priced at the STN: the days of its contract without a factor, and the greatest factor. */
const lossSql = ({ period }: Open) => `
with days as (
  select ordinal, unnest(generate_series(segment_from, segment_until - 1, interval 1 day))::date as day
  from snapshot where loss_factor_applies and segment_from is not null
), factors as (
  select ordinal, "date" as day, max(loss_factor) as loss_factor from "${LOSS_FACTORS}"
  where "date" >= date '${firstDay(period)}' and "date" < date '${dayAfter(period)}' group by all
)
select ordinal, (count(*) filter (loss_factor is null))::integer as missing, strftime(min(day) filter (loss_factor is null), '%Y-%m-%d') as first_missing,
  max(loss_factor) as greatest
from days left join factors using (ordinal, day) group by ordinal`;

/** The services of a batch: a few queries for all of them. */
export async function servicesOf(
  open: Open,
  ordinals: readonly number[],
  thresholds: Thresholds,
): Promise<readonly FrozenService[]> {
  const segments = await rowsOf(open, snapshotRow, { view: 'snapshot', rest: 'order by ordinal, segment' });
  const own = {
    segments: groupRows(segments, 'ordinal'),
    readings: groupRows(await readingsOf(open, open.period), 'ordinal'),
    before: groupRows(await readingsOf(open, addMonths(open.period, -1)), 'ordinal'),
    profiles: groupRows(await profilesOf(open, thresholds), 'ordinal'),
    history: groupRows(await rowsOf(open, consumptionRow, { view: 'derived.consumption', rest: '' }), 'ordinal'),
    arrears: groupRows(await rowsOf(open, arrearsRow, { view: 'any.arrears', rest: 'order by concept' }), 'ordinal'),
    losses: groupRows(await selectRows(open, lossRow, { of: [LOSS_FACTORS], sql: lossSql(open) }), 'ordinal'),
    measured: groupRows(await measuredOf(open), 'ordinal'),
  };
  return ordinals.map((ordinal) => {
    const found = own.segments.get(ordinal) ?? [];
    assert(found.length > 0, `service ${ordinal} is in the snapshot`);
    return {
      ordinal,
      segments: found,
      readings: own.readings.get(ordinal) ?? [],
      before: own.before.get(ordinal) ?? [],
      profiles: own.profiles.get(ordinal) ?? [],
      history: own.history.get(ordinal) ?? [],
      arrears: own.arrears.get(ordinal) ?? [],
      losses: own.losses.get(ordinal)?.[0] ?? null,
      measured: (own.measured.get(ordinal) ?? []).map(({ kind }) => kind),
    };
  });
}
