import 'reflect-metadata';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { CycleId } from '@kantia/kernel/ids';
import { sqlOf } from '@kantia/platform/postgres/sql';
import { startPostgres, type TestPostgres } from '@kantia/platform/testing/servers';
import type { Mode } from '../src/domain/flow.js';
import { DEFAULT_GATE, type GateSettings } from '../src/domain/release-gate.js';
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
