import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from '@jest/globals';
import { sum, toText } from '@kantia/kernel/decimal';
import { DuckDbColumnar } from '@kantia/platform/columnar/duckdb-columnar';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ColumnarBatchReader } from '../../../services/settlement/src/adapters/columnar/columnar-batch.reader.js';
import { NodeDigest } from '../../../services/settlement/src/adapters/node/node-digest.js';
import { computeBatch } from '../../../services/settlement/src/application/compute-batch.js';
import { sumsOf, type Interval } from '../../../services/settlement/src/domain/intervals.js';
import type { Statement } from '../../../services/settlement/src/domain/statement.js';
import { readWorld, ScenarioRunner } from './scenario.js';

const folder = mkdtempSync(join(tmpdir(), 'intervals-'));
const columnar = new DuckDbColumnar({ folder });
const runner = new ScenarioRunner();
afterAll(async () => {
  await runner.close();
  await columnar.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Explained {
  readonly statement: Statement;
  readonly intervals: readonly Interval[];
}

/** Settled services of a scenario, each with the intervals behind it. */
async function explained(scenario: string): Promise<readonly Explained[]> {
  const { manifest, ready } = await runner.freeze(readWorld(fileURLToPath(new URL(`${scenario}/`, import.meta.url))));
  const reader = new ColumnarBatchReader(runner.objects, columnar);
  const { settled } = await computeBatch(await reader.read(manifest, ready), new NodeDigest());
  const all: Explained[] = [];
  for (const { ordinal, statement } of settled)
    all.push({ statement, intervals: await reader.intervals(manifest, ordinal) });
  expect(all.length).toBeGreaterThan(0);
  return all;
}

/** What the terms of a line with a symbol (and a suffix, where there are pieces) add up to. */
function termsOf({ lines }: Statement, code: string, symbol: RegExp): string {
  const terms = lines.filter((line) => line.code === code).flatMap((line) => line.terms);
  return toText(sum(terms.filter((term) => symbol.test(term.symbol)).map(({ value }) => value)));
}
const summed = (intervals: readonly Interval[], symbol: string) =>
  toText(sum(sumsOf(intervals).flatMap((each) => (each.symbol === symbol ? [each.value] : []))));
/** Quarters of peak hours, or the others. */
const quarters = (intervals: readonly Interval[], isPeak: boolean) =>
  intervals.filter(({ terms }) => terms.some(({ symbol, value }) => symbol === 'HP' && value.isZero() !== isPeak));

describe('the hours behind a statement', () => {
  it.each([
    'co-unregulated/given-spot-plus-margin',
    'co-unregulated/given-spot-between-floor-and-ceiling',
    'co-unregulated/given-spot-price-of-ten-decimals',
    'co-unregulated/given-pay-as-demanded-above-the-cap',
    'co-unregulated/given-mode-changes-inside-the-month',
    'co-unregulated/given-cap-at-the-stn',
    'co-unregulated/given-loss-factors-that-change-by-day',
  ])('add up to its energy and to what it pays at spot, to the last digit: %s', async (scenario) => {
    for (const { statement, intervals } of await explained(scenario)) {
      expect(summed(intervals, 'KWH')).toBe(toText(statement.energyKwh));
      expect(termsOf(statement, 'GENERACION', /^E_PB/)).not.toBe('0');
      expect(summed(intervals, 'E_PB')).toBe(termsOf(statement, 'GENERACION', /^E_PB/));
    }
  });

  it('lead each to its cells: the reading, the price of its hour and the factor of its day', async () => {
    const [service] = await explained('co-unregulated/given-loss-factors-that-change-by-day');
    const third = service?.intervals[3];

    expect(third?.at).toMatch(/T03:00$/);
    expect(third?.terms.map(({ symbol }) => symbol)).toEqual(['KWH', 'FP', 'PB', 'PB_PAGADO', 'KWH_PB', 'E_PB']);
    expect(
      third?.terms.map(({ source }) =>
        source.kind === 'input' ? [source.file, source.row, source.column] : source.kind,
      ),
    ).toEqual([
      ['co.hourly-readings.csv', 5, 'kwh_activa'],
      ['co.boundary-loss-factors.csv', 2, 'factor_perdidas'],
      ['co.spot-price.csv', 2, 'H04'],
      'rule',
      'rule',
      'rule',
    ]);
  });

  it.each(['co-regulated/given-hours-of-a-dwelling', 'co-regulated/given-reactive-energy-by-hours'])(
    'add up to its energy: %s',
    async (scenario) => {
      for (const { statement, intervals } of await explained(scenario))
        expect(summed(intervals, 'KWH')).toBe(toText(statement.energyKwh));
    },
  );

  it.each(['pe-unregulated/given-holidays-off-peak', 'pe-unregulated/given-power-at-the-system-peak'])(
    'add up to its energy in and out of peak hours: %s',
    async (scenario) => {
      for (const { statement, intervals } of await explained(scenario)) {
        const [peak, off] = [quarters(intervals, true), quarters(intervals, false)];
        expect(peak.length + off.length).toBe(intervals.length);
        expect(summed(peak, 'KWH')).toBe(termsOf(statement, 'EN_HP', /^KWH/));
        expect(summed(off, 'KWH')).toBe(termsOf(statement, 'EN_HFP', /^KWH/));
      }
    },
  );

  it('add up to the energy of a regulated profile, Sundays and holidays off peak', async () => {
    for (const { statement, intervals } of await explained('pe-regulated/given-profile-without-sundays-and-holidays')) {
      expect(intervals.length % 96).toBe(0);
      expect(summed(intervals, 'KWH')).toBe(toText(statement.energyKwh));
    }
  });

  it('are none where a service is read by hand', async () => {
    for (const { intervals } of await explained('co-unregulated/given-register-rolled-over'))
      expect(intervals).toEqual([]);
  });
});
