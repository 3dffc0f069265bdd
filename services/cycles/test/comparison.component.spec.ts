import 'reflect-metadata';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { decimal, sum } from '@kantia/kernel/decimal';
import type { CycleId } from '@kantia/kernel/ids';
import { sqlOf } from '@kantia/platform/postgres/sql';
import { startPostgres, type TestPostgres } from '@kantia/platform/testing/servers';
import { CompareCyclesQuery } from '../src/application/compare-cycles.query.js';
import { WaveFormulasReader } from '../src/application/wave-formulas.js';
import { openBench, type Bench } from './bench.js';
import { COMPANY, USER } from './builders.js';

const OPERATOR = { companyId: COMPANY, userId: USER, roles: ['operator'] };
let postgres: TestPostgres;
let bench: Bench;
let own: CycleId;
let other: CycleId;

/** Manifests of the bench are not stored: these are the formulas of every wave. */
class FixedFormulas extends WaveFormulasReader {
  readonly byCycle = new Map<string, string>();
  override async read(cycleId: CycleId) {
    return new Map([[1, this.byCycle.get(cycleId) ?? 'co.regulated.energy']]);
  }
}
let formulas: FixedFormulas;

beforeAll(async () => {
  postgres = await startPostgres();
  bench = await openBench(await postgres.createDatabase('cycles'));
});
afterAll(async () => {
  await bench.close();
  await postgres.stop();
});

const touch = (cycleId: CycleId, set: string, where: string) =>
  bench.units.run(
    OPERATOR,
    async (work) =>
      void (await sqlOf(work)(`update cycle_service set ${set} where cycle_id = $1 and ${where}`, [cycleId])),
  );
const compare = (of: { change?: string; cursor?: string | null; limit?: number } = {}) => {
  const payload = { cycleId: own, withCycleId: other, change: '', cursor: null, limit: 50, ...of };
  const query = new CompareCyclesQuery(bench.cycles, bench.comparisons, formulas, bench.units);
  return bench.ask(OPERATOR, query, payload);
};

beforeEach(async () => {
  formulas = new FixedFormulas(bench.cycles, null as never, bench.units);
  other = await bench.cycleWith({ settled: 6 });
  own = await bench.cycleWith({ settled: 6 });
  // 1 consumes twice as much at the same price; 2 costs more for the same energy; 3 both; 5 is here only, 6 in the other only.
  await touch(own, `energy_kwh = energy_kwh * 2, total = total * 2, result_hash = 'one'`, 'ordinal = 1');
  await touch(own, `total = total + 100, result_hash = 'two'`, 'ordinal = 2');
  await touch(own, `energy_kwh = energy_kwh * 2, total = total * 2 + 50, result_hash = 'three'`, 'ordinal = 3');
  await touch(other, 'statement_id = null, result_hash = null', 'ordinal = 5');
  await touch(own, 'statement_id = null, result_hash = null', 'ordinal = 6');
});

describe('two cycles side by side', () => {
  it('tells what is new, gone and changed, the greatest movers first, and by what', async () => {
    const { items, summary, total } = await compare();

    expect(
      items.map(({ supplyPointCode, change, difference, byConsumption, byRest, cause }) =>
        [supplyPointCode, change, difference, byConsumption, byRest, cause].join(' '),
      ),
    ).toEqual([
      'P000006 gone -6000.50 0.00 0.00 ',
      'P000005 new 5000.50 0.00 0.00 ',
      'P000003 changed 3050.50 3000.50 50.00 consumption',
      'P000001 changed 1000.50 1000.50 0.00 consumption',
      'P000002 changed 100.00 0.00 100.00 price',
    ]);
    expect(summary).toMatchObject({
      new: 1,
      gone: 1,
      changed: 3,
      same: 1,
      currency: 'COP',
      byNew: '5000.50',
      byGone: '-6000.50',
    });
    expect(summary.byCause).toEqual([
      { cause: 'consumption', services: 2, difference: '4001.00' },
      { cause: 'price', services: 2, difference: '150.00' },
    ]);
    expect(total).toBe(5);
  });

  it('has parts that add up to the difference of the totals', async () => {
    const { summary } = await compare();

    const parts = [summary.byNew, summary.byGone, ...summary.byCause.map(({ difference }) => difference)];
    const difference = decimal(summary.total).minus(decimal(summary.otherTotal));
    expect(sum(parts.map(decimal)).equals(difference)).toBe(true);
  });

  it('says formula where the waves were priced by others', async () => {
    formulas.byCycle.set(own, 'co.regulated.energy\nco.regulated.new');

    const { items } = await compare({ change: 'changed' });

    expect(items.map(({ supplyPointCode, cause }) => `${supplyPointCode} ${cause}`)).toEqual([
      'P000003 consumption',
      'P000001 consumption',
      'P000002 formula',
    ]);
  });

  it('goes on page by page, and shows what is the same when asked', async () => {
    const codes: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof compare>> = await compare({ limit: 2, cursor });
      codes.push(...page.items.map(({ supplyPointCode }) => supplyPointCode));
      cursor = page.nextCursor;
    } while (cursor !== null);

    expect(codes).toEqual(['P000006', 'P000005', 'P000003', 'P000001', 'P000002']);
    expect((await compare({ change: 'same' })).items.map(({ supplyPointCode }) => supplyPointCode)).toEqual([
      'P000004',
    ]);
  });

  it('does not compare pesos with soles', async () => {
    await touch(other, `currency = 'PEN'`, 'true');

    await expect(compare()).rejects.toMatchObject({ code: 'cycles.not-comparable' });
  });
});
