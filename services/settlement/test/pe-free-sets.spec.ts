import { afterAll, describe, expect, it } from '@jest/globals';
import { decimal, toText } from '@kantia/kernel/decimal';
import type { Settled } from '../src/domain/engine.js';
import { FREE_KINDS, freeSnapshot, FreeWave, type Tables } from './free-wave.js';

const wave = new FreeWave();
afterAll(() => wave.close());

/** One interval for each quarter of September 2025, `kwh` as SQL over `q` (1 to 2880) and `ends_at`. */
function profile({ kwh = '10', where = 'true', kvarh = '0' } = {}): string {
  return `select 1 as ordinal, ends_at, (${kwh})::decimal(18,6) as kwh, (${kvarh})::decimal(18,6) as kvarh, '2025-09' as month
    from (select q, timestamp '2025-09-01' + q * interval 15 minute as ends_at from range(1, 2881) as quarters(q)) where ${where}`;
}
const peak = (version: number, ends: string) =>
  `select '2025-09' as month, ${version} as version, timestamp '${ends}' as ends_at, 7000::decimal(18,6) as mw`;

interface Given {
  readonly segments?: readonly Readonly<Record<string, string>>[];
  readonly profile?: string;
  readonly kinds?: Readonly<Record<string, string>>;
}
async function settled({ segments = [{}], profile: rows = profile(), kinds = {} }: Given): Promise<Settled> {
  const tables: Tables = {
    snapshot: segments
      .map((changed, index) => freeSnapshot('(select 1 as ordinal)', { segment: String(index + 1), ...changed }))
      .join(' union all '),
    kinds: { ...FREE_KINDS, 'pe.load-profile': rows, ...kinds },
  };
  const [one] = await wave.settle(tables);
  if (!one) throw new Error('no service');
  return one;
}
async function determinants(given: Given): Promise<Readonly<Record<string, string>>> {
  const result = await settled(given);
  if (result.kind === 'failed') throw new Error(JSON.stringify(result.findings));
  return Object.fromEntries(
    Object.entries(result.statement.determinants).map(([name, value]) => [name, toText(value)]),
  );
}
const findings = async (given: Given) =>
  (await settled(given)).findings.map(({ code, params }) => [code, ...Object.values(params)].join(' '));

const before = { segment_until: `date '2025-09-11'` };
const after = { segment_from: `date '2025-09-11'` };

describe('the sets of the Peruvian free market in DuckDB', () => {
  it('count an interval by its beginning: peak are those that end from 18:15 to 23:00', async () => {
    const kwh = `case strftime(ends_at, '%d %H:%M') when '09 18:00' then 1000 when '09 18:15' then 100 when '09 23:00' then 20 when '09 23:15' then 3000 else 0 end`;

    expect(await determinants({ profile: profile({ kwh }) })).toMatchObject({
      kwh: '4120',
      peakKwh: '120',
      offPeakKwh: '4000',
      peakKw: '400',
      offPeakKw: '12000',
      monthKw: '12000',
      intervals: '2880',
    });
  });

  it('give the interval that ends at 00:00 of the 1st to the month before', async () => {
    const kwh = `case when ends_at = timestamp '2025-10-01' then 7 else 0 end`;

    expect(await determinants({ profile: profile({ kwh }) })).toMatchObject({ kwh: '7', offPeakKwh: '7' });
  });

  it('keep six decimals of the readings', async () => {
    expect(await determinants({ profile: profile({ kwh: '0.000001' }) })).toMatchObject({ kwh: '0.00288' });
  });

  it('count Sundays off peak, and holidays where they are loaded, for who excludes them alone', async () => {
    // 30 days of 20 quarters at peak; four Sundays; Monday 8 and Sunday 28 are holidays here.
    const holidays = {
      'pe.holidays': `select unnest([date '2025-09-08', date '2025-09-28']) as date, 'x' as name, '2025-01' as month`,
    };
    const excludes = [{ excludes_sundays_holidays: 'true' }];
    const peakKwh = async (given: Given) =>
      (await determinants({ profile: profile({ kwh: '1' }), ...given }))['peakKwh'];

    expect(await peakKwh({ kinds: holidays })).toBe('600');
    expect(await peakKwh({ segments: excludes })).toBe('520');
    expect(await peakKwh({ segments: excludes, kinds: holidays })).toBe('500');
    expect(await peakKwh({ segments: [{ ...before }, { ...after, ...excludes[0] }], kinds: holidays })).toBe('540');
  });

  it('say that holidays are unknown', async () => {
    expect(await findings({ segments: [{ excludes_sundays_holidays: 'true' }] })).toEqual([
      'settlement.holidays-unknown 2025 pe.holidays',
    ]);
  });

  it('name how many intervals are missing and where the first one ends', async () => {
    const where = `ends_at not in (timestamp '2025-09-17 19:15', timestamp '2025-09-20 00:00')`;

    expect(await findings({ profile: profile({ where }) })).toEqual([
      'settlement.quarters-missing F1 2 2025-09-17T19:15 pe.load-profile',
    ]);
    expect(await findings({ profile: profile({ where: `q < 2880` }) })).toEqual([
      'settlement.quarters-missing F1 1 2025-10-01T00:00 pe.load-profile',
    ]);
    expect(await findings({ profile: profile({ where: 'q > 1' }), segments: [before, after] })).toEqual([
      'settlement.quarters-missing F1 1 2025-09-01T00:15 pe.load-profile',
    ]);
  });

  it('see an interval that stands twice even where another one is missing', async () => {
    const rows = `${profile({ where: 'q <> 5' })} union all ${profile({ where: 'q = 9' })}`;

    expect(await findings({ profile: rows })).toEqual([
      'settlement.quarters-missing F1 1 2025-09-01T01:15 pe.load-profile',
      'settlement.quarters-repeated F1 1 pe.load-profile',
    ]);
  });

  it('say that there is no profile at all, once', async () => {
    const rows = profile({ where: 'false' });

    expect(
      await findings({
        profile: rows,
        segments: [{ billable_power: `'coincident'` }],
        kinds: { 'pe.system-peak': peak(1, '2025-09-17 19:15') },
      }),
    ).toEqual(['settlement.reading-missing 2025-09 F1 pe.load-profile']);
  });

  it('ask nothing of the days in which the contract is not in force', async () => {
    const kwh = `case when ends_at <= timestamp '2025-09-11' then 1 else 0 end`;

    expect(await determinants({ profile: profile({ kwh, where: 'q > 960' }), segments: [after] })).toMatchObject({
      kwh: '0',
      intervals: '1920',
    });
  });

  it('take the demand of the highest version of the system peak, and the loaded one before it', async () => {
    const segments = [{ billable_power: `'coincident'` }];
    const rows = profile({
      kwh: `case strftime(ends_at, '%d %H:%M') when '17 19:15' then 462.5 when '18 20:00' then 300 else 10 end`,
    });
    const peaks = { 'pe.system-peak': `${peak(2, '2025-09-18 20:00')} union all ${peak(1, '2025-09-17 19:15')}` };
    const loaded = `select 1 as ordinal, unnest([1, 3, 2]) as version, unnest([100, 300.5, 200])::decimal(18,6) as kw, '2025-09' as month`;

    expect(await determinants({ segments, profile: rows, kinds: peaks })).toMatchObject({
      coincidentKw: '1200',
      peakKw: '1850',
    });
    expect(
      await determinants({ segments, profile: rows, kinds: { ...peaks, 'pe.coincident-power': loaded } }),
    ).toMatchObject({
      coincidentKw: '300.5',
    });
    expect(await findings({ segments, profile: rows })).toEqual([
      'settlement.system-peak-missing 2025-09 pe.system-peak',
    ]);
  });

  it('point the demand at the earliest row that has it', async () => {
    const kwh = `case when strftime(ends_at, '%d %H:%M') in ('05 19:00', '04 20:00') then 50 when strftime(ends_at, '%d %H:%M') in ('21 03:00', '20 03:00') then 60 else 1 end`;
    const result = await settled({
      profile: profile({ kwh }),
      segments: [{ pays_distribution_toll: 'true' }],
      kinds: {
        'pe.distribution-toll': `select 'LIMANORTE' as network_operator, 12::decimal(24,10) as vad_peak, 12::decimal(24,10) as vad_off_peak, 1::decimal(24,10) as fbp, date '2024-11-01' as valid_from`,
      },
    });
    const terms =
      result.kind === 'settled' ? result.statement.lines.find(({ code }) => code === 'VAD_EXCESO_HFP')?.terms : [];
    const rowOf = (symbol: string) => terms?.find((term) => term.symbol === symbol)?.source;

    expect(rowOf('MD_HP')).toMatchObject({ column: 'kwh', row: 3 * 96 + 80 });
    expect(rowOf('MD_HFP')).toMatchObject({ column: 'kwh', row: 19 * 96 + 12 });
  });

  it('split the kWh where the secondary toll of the area changes, also inside a segment', async () => {
    const tolls = `select '6' as demand_area, 'MT' as voltage, unnest([1, 2])::decimal(24,10) as value, unnest([date '2025-05-01', date '2025-09-21']) as valid_from`;
    const amount = async (given: Given) => {
      const result = await settled({ profile: profile({ kwh: '1' }), kinds: { 'pe.secondary-toll': tolls }, ...given });
      return (
        result.kind === 'settled' && result.statement.lines.find(({ code }) => code === 'PEAJE_SECUNDARIO')?.amount
      );
    };

    // 20 days × 96 × 0.01 + 10 days × 96 × 0.02
    expect(await amount({})).toEqual(decimal('38.4'));
    expect(await amount({ segments: [before, after] })).toEqual(decimal('38.4'));
  });

  it('have no reactive energy where an interval lacks it', async () => {
    expect(
      await determinants({ profile: profile({ kvarh: 'case when q = 7 then null else 1 end' }) }),
    ).not.toHaveProperty('kvarh');
    expect(await determinants({ profile: profile({ kvarh: '1' }) })).toMatchObject({ kvarh: '2880' });
  });
});
