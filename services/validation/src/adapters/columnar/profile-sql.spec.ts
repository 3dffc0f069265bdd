import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { toText } from '@kantia/kernel/decimal';
import { period } from '@kantia/kernel/period';
import { DuckDbColumnar } from '@kantia/platform/columnar/duckdb-columnar';
import { profileRow, type ProfileRow } from '../../domain/rows.js';
import { PROFILES, profileSql } from './profile-sql.js';

const folder = mkdtempSync(join(tmpdir(), 'kantia-profile-'));
const columnar = new DuckDbColumnar({ folder });
afterAll(async () => {
  await columnar.close();
  rmSync(folder, { recursive: true, force: true });
});

const [HOURLY, QUARTERLY] = PROFILES;
const FEBRUARY = period('2026-02');
const WHOLE = `(1, 1, date '2026-02-01', date '2026-03-01')`;

/** Telemetered segments and intervals as SQL → what their profiles say; zeros are told from three on. */
async function profilesOf(profile: typeof HOURLY, segments: string, intervals: string): Promise<readonly ProfileRow[]> {
  if (!profile) throw new Error('both countries have a profile');
  return await columnar.session([], async (session) => {
    await session.run(
      `create temp table snapshot as select 'telemetered' as metering, * from (values ${segments}) as s(ordinal, segment, segment_from, segment_until);
       create temp table "${profile.kind}" as ${intervals}`,
    );
    return (await session.query(profileSql(profile, FEBRUARY, 3))).map((row) => profileRow.parse(row));
  });
}

const hours = (kwh: string, where = 'true') =>
  `select 1 as ordinal, timestamp '2026-02-01' + to_hours(h::integer) as starts_at, (${kwh})::decimal(18,6) as kwh, null::decimal(18,6) as inductive_kvarh
   from range(672) t(h) where ${where}`;
const shown = ({ kwh, greatest, least, kvarh, ...rest }: ProfileRow) => ({
  ...rest,
  kwh: toText(kwh),
  greatest: greatest && toText(greatest),
  least: least && toText(least),
  kvarh: kvarh && toText(kvarh),
});

describe('profiles in one query', () => {
  it('adds a whole month of hours', async () => {
    const found = await profilesOf(HOURLY, WHOLE, hours('1.5 + h % 2'));

    expect(found.map(shown)).toEqual([
      {
        ordinal: 1,
        segment: 1,
        expected: 672,
        present: 672,
        repeated: 0,
        first_missing: null,
        kwh: '1344',
        greatest: '2.5',
        least: '1.5',
        negatives: 0,
        zeros: 0,
        zero_slots: null,
        kvarh: null,
        with_kvarh: 0,
      },
    ]);
  });

  it('never lets a repeated hour fill a hole', async () => {
    const [found] = await profilesOf(HOURLY, WHOLE, `${hours('1', 'h <> 50')} union all ${hours('1', 'h = 7')}`);

    expect(found).toMatchObject({ expected: 672, present: 671, repeated: 1, first_missing: '2026-02-03T02:00' });
  });

  it('counts what is below zero, and tells where many zeros are', async () => {
    const [found] = await profilesOf(
      HOURLY,
      WHOLE,
      hours('case when h between 24 and 26 then 0 when h = 30 then -2 else 1 end'),
    );

    expect(found).toMatchObject({ negatives: 1, zeros: 3 });
    expect(found?.zero_slots).toHaveLength(672);
    expect(found?.zero_slots?.indexOf('111')).toBe(24);
  });

  it('cuts the intervals of a point between its segments, and says what has none', async () => {
    const segments = `(1, 1, date '2026-02-01', date '2026-02-11'), (1, 2, date '2026-02-11', date '2026-03-01'), (2, 1, date '2026-02-01', date '2026-03-01')`;
    const found = await profilesOf(HOURLY, segments, hours('1'));

    expect(
      found.map(({ ordinal, segment, expected, present, first_missing, kwh }) => [
        ordinal,
        segment,
        expected,
        present,
        first_missing,
        toText(kwh),
      ]),
    ).toEqual([
      [1, 1, 240, 240, null, '240'],
      [1, 2, 432, 432, null, '432'],
      [2, 1, 672, 0, '2026-02-01T00:00', '0'],
    ]);
  });

  it('reads quarters by their end: 00:00 of the first of March is of February', async () => {
    const quarters = `select 1 as ordinal, timestamp '2026-02-01' + to_minutes((q + 1)::integer * 15) as ends_at, 1::decimal(18,6) as kwh, 0.5::decimal(18,6) as kvarh from range(-1, 2688) t(q)`;
    const [found] = await profilesOf(QUARTERLY, WHOLE, quarters);

    expect(found && shown(found)).toMatchObject({
      expected: 2688,
      present: 2688,
      kwh: '2688',
      kvarh: '1344',
      with_kvarh: 2688,
    });
  });
});
