import 'reflect-metadata';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { CycleId } from '@kantia/kernel/ids';
import { sqlOf } from '@kantia/platform/postgres/sql';
import { startPostgres, type TestPostgres } from '@kantia/platform/testing/servers';
import type { Mode } from '../src/domain/flow.js';
import { PostgresGateCounts } from '../src/adapters/postgres/postgres-gate-counts.js';
import { GetGateCountsQuery } from '../src/application/get-gate-counts.query.js';
import { DEFAULT_GATE, stops, type GateSettings } from '../src/domain/release-gate.js';
import { openBench, type Bench } from './bench.js';
import { COMPANY, USER } from './builders.js';
import { aSettledService } from './simulated-answers.js';

const OPERATOR = { companyId: COMPANY, userId: USER, roles: ['operator'] };
let postgres: TestPostgres;
let bench: Bench;

beforeAll(async () => {
  postgres = await startPostgres();
  bench = await openBench(await postgres.createDatabase('cycles'));
});
afterAll(async () => {
  await bench.close();
  await postgres.stop();
});
beforeEach(() => switchTo({}));

const switchTo = (gate: Partial<GateSettings>) =>
  bench.units.run(OPERATOR, (work) =>
    bench.approvals.putPolicy(work, {
      fourEyes: [],
      outlierPercent: 50,
      moneyLimit: null,
      gate: { ...DEFAULT_GATE, weights: { 'reading.estimated': 70 }, holds: ['tariff.jump'], ...gate },
    }),
  );

/** Three services: 1 has a heavy finding of its validation, 2 one of its settlement that holds, 3 none. */
async function settle(mode: Mode): Promise<CycleId> {
  const cycleId = await bench.cycleWith({ settling: 3 }, { mode });
  const early = JSON.stringify([{ code: 'reading.estimated', severity: 'warning', params: {} }]);
  await bench.units.run(
    OPERATOR,
    async (work) =>
      void (await sqlOf(work)(
        'update cycle_service set validation_findings = $2::jsonb where cycle_id = $1 and ordinal = 1',
        [cycleId, early],
      )),
  );
  const jump = { code: 'tariff.jump', severity: 'informative' as const, params: {} };
  const settled = [1, 2, 3].map((ordinal) => ({ ...aSettledService(ordinal), findings: ordinal === 2 ? [jump] : [] }));
  const statements = { bucket: 'derived', key: 'k', sha256: 'a'.repeat(64), size: 1n };
  const payload = { cycleId, wave: 1, batch: 1, period: '2026-02', statements, settled, failed: [], derived: [] };
  const message = { messageId: crypto.randomUUID(), publishedAt: new Date(), delivery: 1, sequence: null, payload };
  await bench.units.run({ ...OPERATOR, userId: null }, (work) => bench.settled.handle(message, work));
  return cycleId;
}
const rows = (cycleId: CycleId) =>
  bench.units.run(OPERATOR, async (work) => {
    const filter = { stage: '', outcome: '', finding: '', query: '' };
    const cycle = await bench.cycleOf(work, cycleId);
    return (await bench.services.page(work, cycle, { filter, limit: 10, afterOrdinal: 0 })).rows;
  });
const countsOf = (cycleId: CycleId) =>
  bench.units.run(OPERATOR, (work) =>
    new GetGateCountsQuery(bench.cycles, bench.approvals, new PostgresGateCounts()).answer(
      { payload: { cycleId } },
      work,
    ),
  );
const fates = async (cycleId: CycleId) =>
  (await rows(cycleId)).map(({ stage, gate, aside }) =>
    [stage, gate?.score, gate?.band, aside?.reason ?? ''].join(' '),
  );

describe('the release gate of an automatic cycle', () => {
  it('only watches at first: everything goes, and each statement says what it would have come to and why', async () => {
    const cycleId = await settle('automatic');

    expect(await fates(cycleId)).toEqual(['sending 70 review ', 'sending 0 hold ', 'sending 0 auto ']);
    expect((await rows(cycleId))[0]?.gate?.because).toEqual([{ code: 'reading.estimated', points: 70, holds: false }]);
  });

  it('stops what is held or to review once the company has switched it on', async () => {
    await switchTo({ mode: 'on' });

    expect(await fates(await settle('automatic'))).toEqual([
      'in-review 70 review release-gate',
      'in-review 0 hold release-gate',
      'sending 0 auto ',
    ]);
  });

  it('leaves a manual cycle to people', async () => {
    await switchTo({ mode: 'on' });

    expect(await fates(await settle('manual'))).toEqual(['settled 70 review ', 'settled 0 hold ', 'settled 0 auto ']);
  });
});

describe('what the gate says of a cycle', () => {
  it('is counted by band, with what it would have stopped and for how much, and the list is filtered by it', async () => {
    const cycleId = await settle('automatic');
    const [heavy, held] = await rows(cycleId);

    const counts = await countsOf(cycleId);

    expect(counts).toMatchObject({
      mode: 'shadow',
      bands: [
        { band: 'auto', services: 1, stops: 0 },
        { band: 'review', services: 1, stops: 1 },
        { band: 'hold', services: 1, stops: 1 },
      ],
    });
    expect(Number(counts.stopsTotal)).toBe(Number(heavy?.statement?.total) + Number(held?.statement?.total));
    const filter = { stage: '', outcome: '', finding: '', query: '', band: 'hold' };
    const { rows: found } = await bench.units.run(OPERATOR, async (work) =>
      bench.services.page(work, await bench.cycleOf(work, cycleId), { filter, limit: 10, afterOrdinal: 0 }),
    );
    expect(found.map(({ ordinal }) => ordinal)).toEqual([2]);
  });

  it('chooses of the sample those that the gate itself would', async () => {
    const cycleId = await bench.cycleWith({ settled: 200 });
    const gate = { ...DEFAULT_GATE, mode: 'on', samplePercent: 30 } as const;
    await switchTo(gate);
    await bench.units.run(OPERATOR, async (work) => {
      const verdict = JSON.stringify({ score: 20, band: 'sample', because: [] });
      await sqlOf(work)('update cycle_service set gate = $2::jsonb where cycle_id = $1', [cycleId, verdict]);
    });
    const ids = await bench.units.run(OPERATOR, (work) =>
      sqlOf(work)<{ id: string }>('select statement_id as id from cycle_service where cycle_id = $1', [cycleId]),
    );

    const expected = ids.filter(({ id }) => stops('sample', id, gate)).length;
    expect((await countsOf(cycleId)).bands).toEqual([{ band: 'sample', services: 200, stops: expected }]);
    expect(expected).toBeGreaterThan(30);
  });
});
