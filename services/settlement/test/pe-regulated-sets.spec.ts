import { afterAll, describe, expect, it } from '@jest/globals';
import { toText } from '@kantia/kernel/decimal';
import { resultText } from '../src/domain/statement.js';
import { MarketTables } from './market-tables.js';
import { profile, settleProfile, sheets, WHOLE_HISTORY, type Given } from './pe-regulated-tables.js';

const tables = new MarketTables();
afterAll(() => tables.close());

async function statementOf(given: Given) {
  const result = await settleProfile(tables, given);
  if (result.kind === 'failed') throw new Error(JSON.stringify(result.findings));
  return result.statement;
}
const figures = async (given: Given) =>
  Object.fromEntries(
    Object.entries((await statementOf(given)).determinants).map(([name, value]) => [name, toText(value)]),
  );
const findings = async (given: Given) =>
  (await settleProfile(tables, given)).findings.map(({ code, params }) => [code, ...Object.values(params)].join(' '));

const marked = `case strftime(ends_at, '%d %H:%M') when '09 18:00' then 1000 when '09 18:15' then 100 when '09 23:00' then 20 when '09 23:15' then 3000 else 0 end`;

describe('the sets of the Peruvian regulated market in DuckDB', () => {
  it('count an interval by its beginning: peak are those that end from 18:15 to 23:00', async () => {
    expect(await figures({ kinds: { 'pe.load-profile': profile({ kwh: marked }) } })).toMatchObject({
      kwhPeak: '120',
      kwhOffPeak: '4000',
      mdPeak: '400',
      mdOffPeak: '12000',
      md: '12000',
    });
  });

  it('leave the place of the greatest interval, the earliest of equals', async () => {
    const kwh = `case when strftime(ends_at, '%d %H:%M') in ('09 18:15', '10 18:15') then 100 else 1 end`;
    const { lines } = await statementOf({ kinds: { 'pe.load-profile': profile({ kwh }) } });
    const source = lines
      .find(({ code }) => code === 'POT_GENERACION')
      ?.terms.find(({ symbol }) => symbol === 'MD_HP')?.source;

    expect(source).toEqual({ kind: 'input', inputId: null, file: 'f.csv', row: 8 * 96 + 73, column: 'kwh' });
  });

  it('take kWh as they are and add kvarh up, of none to none', async () => {
    const read = (kvarh: string) =>
      figures({ segments: [{ meter_factor: '0.5::decimal(18,6)' }], kinds: { 'pe.load-profile': profile({ kvarh }) } });

    expect(await read('2')).toMatchObject({ kwh: '28800', kvarh: '5760', md: '40' });
    expect(await read('null')).not.toHaveProperty('kvarh');
  });

  it.each<{ without: string; count: string; first: string }>`
    without                                      | count     | first
    ${`ends_at = timestamp '2026-04-09 18:15'`}  | ${'1'}    | ${'2026-04-09T18:15'}
    ${`ends_at <= timestamp '2026-04-11 00:00'`} | ${'960'}  | ${'2026-04-01T00:15'}
    ${`ends_at > timestamp '2026-04-11 00:00'`}  | ${'1920'} | ${'2026-04-11T00:15'}
    ${`ends_at < timestamp '2026-05-01'`}        | ${'2879'} | ${'2026-04-01T00:15'}
    ${`extract(hour from ends_at) = 7`}          | ${'120'}  | ${'2026-04-01T07:00'}
  `('stop at a profile without kvarh where $without, and with it in the rest', async ({ without, count, first }) => {
    const kinds = {
      'pe.load-profile': profile({ kvarh: `case when not (${without}) then 1 end` }),
      'pe.tariff-sheet': sheets({ '2026-03-04': '20', '2026-04-11': '30' }),
    };

    expect(await findings({ kinds })).toEqual([
      `settlement.reactive-quarters-missing P1 ${count} ${first} pe.load-profile`,
    ]);
  });

  it.each<{
    excludes: string;
    kinds: Readonly<Record<string, string>>;
    peak: string;
    factor: string;
    codes: readonly string[];
  }>`
    excludes   | kinds                                                                                       | peak      | factor | codes
    ${'false'} | ${{}}                                                                                       | ${'6000'} | ${'1'} | ${[]}
    ${'true'}  | ${{}}                                                                                       | ${'5200'} | ${'1'} | ${['settlement.holidays-unknown 2026 pe.holidays']}
    ${'true'}  | ${{ 'pe.holidays': `select date '2026-04-02' as date union all select date '2026-04-05'` }} | ${'5000'} | ${'1'} | ${[]}
    ${'true'}  | ${{ 'pe.holidays': `select date '2026-01-01' as date` }}                                    | ${'5200'} | ${'1'} | ${[]}
  `(
    'take Sundays and holidays off peak where the contract says so: $excludes, $peak kWh',
    async ({ excludes, kinds, peak, factor, codes }) => {
      const history = { 'pe.demand-history': WHOLE_HISTORY };
      const given = { segments: [{ excludes_sundays_holidays: excludes }], kinds: { ...history, ...kinds } };

      expect(await figures(given)).toMatchObject({ kwhPeak: peak, kwh: '28800', loadFactor: factor });
      expect(await findings(given)).toEqual(codes);
    },
  );

  it.each<{ what: string; where: string; finding: string }>`
    what                      | where                                        | finding
    ${'an interval'}          | ${`ends_at <> timestamp '2026-04-09 18:15'`} | ${'settlement.quarters-missing P1 1 pe.load-profile 2026-04-09T18:15'}
    ${'the first interval'}   | ${`ends_at > timestamp '2026-04-01 00:15'`}  | ${'settlement.quarters-missing P1 1 pe.load-profile 2026-04-01T00:15'}
    ${'the last interval'}    | ${`ends_at < timestamp '2026-05-01'`}        | ${'settlement.quarters-missing P1 1 pe.load-profile 2026-05-01T00:00'}
    ${'all after the change'} | ${`ends_at <= timestamp '2026-04-11'`}       | ${'settlement.quarters-missing P1 1920 pe.load-profile 2026-04-11T00:15'}
    ${'everything'}           | ${'false'}                                   | ${'settlement.reading-missing 2026-04 P1 pe.load-profile'}
  `('stop at a profile that lacks $what', async ({ where, finding }) => {
    const kinds = {
      'pe.load-profile': profile({ where }),
      'pe.tariff-sheet': sheets({ '2026-03-04': '20', '2026-04-11': '30' }),
    };

    expect(await findings({ kinds })).toEqual([finding]);
  });

  it('stop at an interval that comes twice', async () => {
    const twice = `${profile()} union all ${profile({ where: `ends_at = timestamp '2026-04-09 18:15'` })}`;

    expect(await findings({ kinds: { 'pe.load-profile': twice } })).toEqual([
      'settlement.quarters-repeated P1 1 pe.load-profile',
    ]);
  });

  it('cut a profile where the sheet changes', async () => {
    const { lines } = await statementOf({
      kinds: { 'pe.tariff-sheet': sheets({ '2026-03-04': '20', '2026-04-11': '30' }) },
    });
    const amounts = lines
      .filter(({ code }) => code.startsWith('ENERGIA'))
      .map(({ code, amount }) => [code, toText(amount)]);

    // A third of the month at 0.20, two thirds at 0.30.
    expect(amounts).toEqual([
      ['ENERGIA_HP', '1600'],
      ['ENERGIA_HFP', '6080'],
    ]);
  });

  it('bill the same for segments of equal terms as for one', async () => {
    const amounts = async (given: Given) => {
      const { lines, total } = await statementOf(given);
      return [
        ...lines.map(({ code, quantity, amount }) => `${code} ${quantity && toText(quantity)} ${toText(amount)}`),
        toText(total),
      ];
    };
    const kinds = { 'pe.load-profile': profile({ kwh: `extract(minute from ends_at) + 0.123456` }) };
    const cut = [{ segment_until: `date '2026-04-09'` }, { segment_from: `date '2026-04-09'` }];

    expect(await amounts({ kinds, segments: cut })).toEqual(await amounts({ kinds }));
  });

  it('give the same result whatever the order of the rows', async () => {
    const shuffled = `select * from (${profile({ kwh: `extract(minute from ends_at) + 1` })}) order by hash(ends_at)`;
    const sheet = sheets({ '2026-03-04': '20', '2026-04-11': '30' });
    const [one, other] = [
      await statementOf({
        kinds: { 'pe.load-profile': profile({ kwh: `extract(minute from ends_at) + 1` }), 'pe.tariff-sheet': sheet },
      }),
      await statementOf({
        kinds: {
          'pe.load-profile': shuffled,
          'pe.tariff-sheet': `select * from (${sheet}) order by hash(charge, valid_from)`,
        },
      }),
    ];

    expect(resultText(other)).toBe(resultText(one));
  });
});
