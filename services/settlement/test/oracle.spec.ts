import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from '@jest/globals';
import { decimal, toText } from '@kantia/kernel/decimal';
import { type Arbitrary, boolean, constantFrom, integer, record, sample } from 'fast-check';
import { aRegister, anInput, aUnitCost } from './an-input.js';
import { settled } from './settled-lines.js';

const SERVICES = 2_000;
const CLASSES = [
  'residential',
  'commercial',
  'industrial',
  'official',
  'street-lighting',
  'water-utility',
  'special',
  'common-area',
  'provisional',
] as const;

interface Case {
  readonly previous: number;
  readonly current: number;
  readonly factor: number;
  /** COP/kWh in ten-thousandths. */
  readonly cost: number;
  readonly consumerClass: (typeof CLASSES)[number];
  readonly stratum: number;
  readonly altitude: number;
  readonly subnormal: boolean;
  readonly exemption: number;
  readonly priorE1: number;
  readonly priorE2: number;
}

const cases: Arbitrary<Case> = record({
  previous: integer({ min: 0, max: 99_999 }),
  current: integer({ min: 0, max: 99_999 }),
  factor: constantFrom(1, 2, 40, 120),
  cost: integer({ min: 1_000_000, max: 15_000_000 }),
  consumerClass: constantFrom(...CLASSES),
  stratum: integer({ min: 1, max: 6 }),
  altitude: integer({ min: 0, max: 3_000 }),
  subnormal: boolean(),
  exemption: integer({ min: 0, max: 100 }),
  priorE1: integer({ min: 10_000, max: 80_000 }),
  priorE2: integer({ min: 10_000, max: 80_000 }),
});

const tenThousandths = (units: number) =>
  decimal(`${Math.floor(units / 10_000)}.${String(units % 10_000).padStart(4, '0')}`);
const hundredths = (units: number) => decimal(`${Math.floor(units / 100)}.${String(units % 100).padStart(2, '0')}`);

function ours(sample: Case): string {
  const { consumerClass, stratum, altitude, subnormal } = sample;
  const provenance = { inputId: null, file: null, row: null };
  // A CPI ratio of 1.25 keeps the oracle's division exact.
  const base = {
    e1: hundredths(sample.priorE1),
    e2: hundredths(sample.priorE2),
    provenance,
    index: { cpi: { value: decimal('125'), provenance }, previousCpi: { value: decimal('100'), provenance } },
  };
  const { lines, total } = settled(
    anInput({
      registers: [
        aRegister({
          previous: String(sample.previous),
          current: String(sample.current),
          factor: String(sample.factor),
          digits: 5,
        }),
      ],
      unitCost: aUnitCost(toText(tenThousandths(sample.cost))),
      contract: {
        consumerClass,
        stratum,
        altitudeMasl: altitude,
        subnormal,
        contributionExemptionPct: decimal(String(sample.exemption)),
      },
      residential: consumerClass === 'residential' && stratum <= 2 ? base : null,
      rounding: { payableStep: decimal('10'), tariffDecimals: 2 },
    }),
  );
  const amount = (code: string) => (lines.find((line) => line.code === code)?.amount ?? decimal('0')).toFixed(2);
  return [amount('ENERGIA'), amount('SUBSIDIO'), amount('CONTRIBUCION'), total.toFixed(2)].join(' ');
}

/** The same rules written again in SQL over DECIMAL, by set; `round` of DuckDB goes half away from zero. */
const ORACLE = `
  with metered as (
    select *, ((current - previous + case when current < previous then 100000 else 0 end) * factor)::decimal(18,0) as kwh, cost as price from sample
  ), tariffs as (
    select *, least(kwh, case when subnormal then (case when altitude < 1000 then 184 else 138 end) else (case when altitude < 1000 then 173 else 130 end) end)::decimal(18,0) as cs_kwh,
      round(greatest((prior_e1 * 1.25)::decimal(18,6), (price * 0.40)::decimal(18,6)), 2)::decimal(18,2) as e1,
      round(greatest((prior_e2 * 1.25)::decimal(18,6), (price * 0.50)::decimal(18,6)), 2)::decimal(18,2) as e2
    from metered
  ), lines as (
    select n, round((kwh * price)::decimal(38,8), 2)::decimal(38,2) as energy,
      case when class <> 'residential' or stratum > 3 then 0::decimal(38,2)
           when stratum = 3 then round((-cs_kwh * price * 0.15)::decimal(38,8), 2)::decimal(38,2)
           else round((-cs_kwh * greatest(0::decimal(18,4), price - case stratum when 1 then e1 else e2 end))::decimal(38,8), 2)::decimal(38,2) end as subsidy,
      case when class in ('commercial', 'industrial', 'provisional', 'water-utility') or (class in ('residential', 'common-area') and stratum >= 5)
           then round((kwh * price * 0.20 * (100 - exemption) * 0.01)::decimal(38,8), 2)::decimal(38,2) else 0::decimal(38,2) end as contribution
    from tariffs
  )
  select energy::varchar || ' ' || subsidy::varchar || ' ' || contribution::varchar || ' ' ||
         (round(((energy + subsidy + contribution) * 0.1)::decimal(38,3), 0)::decimal(36,0) * 10)::decimal(38,2)::varchar as amounts
  from lines order by n`;

describe('an independent oracle in SQL', () => {
  it(`agrees with the formulas on ${SERVICES} random services`, async () => {
    const samples = sample(cases, SERVICES);
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    await connection.run(`create table sample (n integer, previous integer, current integer, factor integer, cost decimal(14,4), class varchar, stratum integer,
      altitude integer, subnormal boolean, exemption integer, prior_e1 decimal(14,2), prior_e2 decimal(14,2))`);
    const values = samples.map((s, n) => {
      const prices = `${toText(tenThousandths(s.cost))}, '${s.consumerClass}', ${s.stratum}, ${s.altitude}, ${s.subnormal}, ${s.exemption}`;
      return `(${n}, ${s.previous}, ${s.current}, ${s.factor}, ${prices}, ${toText(hundredths(s.priorE1))}, ${toText(hundredths(s.priorE2))})`;
    });
    await connection.run(`insert into sample values ${values.join(', ')}`);

    const theirs = (await connection.runAndReadAll(ORACLE)).getRows().map(([amounts]) => String(amounts));
    connection.closeSync();

    expect(samples.map(ours).map((amounts, n) => `${n}: ${amounts}`)).toEqual(
      theirs.map((amounts, n) => `${n}: ${amounts}`),
    );
  });
});
