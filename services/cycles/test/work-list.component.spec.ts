import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CycleId } from '@kantia/kernel/ids';
import { period } from '@kantia/kernel/period';
import { Refusal } from '@kantia/platform/ports/errors';
import { sqlOf } from '@kantia/platform/postgres/sql';
import { startPostgres, type TestPostgres } from '@kantia/platform/testing/servers';
import { PostgresApprovalRepository } from '../src/adapters/postgres/postgres-approval.repository.js';
import { PostgresWorkList } from '../src/adapters/postgres/postgres-work-list.js';
import { ListWorkQuery } from '../src/application/list-work.query.js';
import { openBench, type Bench } from './bench.js';
import { COMPANY, USER } from './builders.js';

const OPERATOR = { companyId: COMPANY, userId: USER, roles: ['operator'] };
const query = new ListWorkQuery(new PostgresWorkList(), new PostgresApprovalRepository());
let postgres: TestPostgres;
let bench: Bench;
let february: CycleId;
let march: CycleId;

interface Asked {
  readonly cycleId?: string;
  readonly stage?: string;
  readonly query?: string;
  readonly limit?: number;
  readonly cursor?: string | null;
}
const list = ({ cycleId, ...asked }: Asked = {}) =>
  bench.units.run(OPERATOR, (work) => {
    const payload = { limit: 50, cursor: null, stage: '', query: '', ...asked, cycleId: cycleId ?? null };
    return query.answer({ payload }, work);
  });
/** Where services stand since so many days. */
const age = (cycleId: CycleId, ordinals: readonly number[], days: number) =>
  bench.units.run(OPERATOR, async (work) => {
    await sqlOf(work)(
      `update cycle_service set stage_since = now() - make_interval(days => $3) where cycle_id = $1 and ordinal = any($2)`,
      [cycleId, ordinals, days],
    );
  });
const named = (page: Awaited<ReturnType<typeof list>>) =>
  page.items.map(({ cycleName, service, stake }) => `${cycleName} ${service.ordinal} ${service.stage} ${stake ?? '—'}`);

beforeAll(async () => {
  postgres = await startPostgres();
  bench = await openBench(await postgres.createDatabase('cycles'));
  // Totals of the bench are `ordinal × 1000 + 0.5`.
  await bench.cycleWith({ accepted: 5 }, { name: 'Enero', period: period('2026-01'), status: 'completed' });
  february = await bench.cycleWith(
    { 'validation-failed': 1, 'in-review': 2, accepted: 1, rejected: 1 },
    { name: 'Febrero', period: period('2026-02') },
  );
  march = await bench.cycleWith(
    { 'awaiting-inputs': 1, validating: 1, validated: 1 },
    { name: 'Marzo', period: period('2026-03') },
  );
  await bench.cycleWith({ 'in-review': 3 }, { name: 'Simulación', isDryRun: true });
  const cancelled = await bench.cycleWith({ 'in-review': 3 }, { name: 'Cancelado', status: 'cancelled' });
  await bench.cycleWith({ selected: 3 }, { name: 'Borrador', status: 'draft' });
  await bench.units.run(OPERATOR, async (work) => {
    await sqlOf(work)(
      `update cycle_service set statement_id = gen_random_uuid() where stage in ('accepted', 'rejected')`,
    );
    await bench.services.letGo(work, cancelled);
  });
  await age(february, [1, 2, 3, 4, 5], 10);
  await age(march, [1, 2, 3], 1);
  await age(february, [2], 100);
}, 120_000);
afterAll(async () => {
  await bench.close();
  await postgres.stop();
});

describe('what waits for people', () => {
  it('is of all started cycles, by money at stake and age; what is not settled has last month’s money', async () => {
    const page = await list();

    // 2 is the oldest: 2,000.50 × 100 days against 5,000.50 × 10. January held point 1; nothing is known of March's but February's.
    expect(named(page)).toEqual([
      'Febrero 2 in-review 2000.50',
      'Febrero 5 rejected 5000.50',
      'Febrero 3 in-review 3000.50',
      'Febrero 1 validation-failed 1000.50',
      'Marzo 3 validated 3000.50',
      'Marzo 1 awaiting-inputs —',
    ]);
    expect(page).toMatchObject({ total: 6, totalExact: true, stake: '14002.50' });
    expect(page.items[3]?.service).toMatchObject({
      supplyPointCode: 'P000001',
      statement: null,
      previous: { period: '2026-01', total: '1000.50' },
    });
  });

  it('tells what may be done with each', async () => {
    const [oldest] = (await list()).items;

    expect(oldest?.service.actions).toContainEqual({ name: 'exclude', allowed: 'yes', reason: '' });
    expect(oldest?.service.actions).toContainEqual({
      name: 'review',
      allowed: 'no',
      reason: 'cycles.already-in-review',
    });
  });

  it('is narrowed by cycle, stage and text, and counted whole all the same', async () => {
    expect(named(await list({ cycleId: march }))).toEqual(['Marzo 3 validated 3000.50', 'Marzo 1 awaiting-inputs —']);
    expect(named(await list({ stage: 'in-review' }))).toHaveLength(2);
    expect(named(await list({ query: 'p000005' }))).toEqual(['Febrero 5 rejected 5000.50']);
    expect(await list({ stage: 'accepted' })).toMatchObject({ items: [], total: 0, stake: '0' });
    const { counts } = await list({ stage: 'in-review' });
    expect(counts.map(({ cycleName, stage, services }) => `${cycleName} ${stage} ${services}`)).toEqual([
      'Marzo awaiting-inputs 1',
      'Marzo validated 1',
      'Febrero in-review 2',
      'Febrero rejected 1',
      'Febrero validation-failed 1',
    ]);
  });

  it('comes page after page in the order of the first, without a gap or a repetition', async () => {
    const found: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof list>> = await list({ limit: 2, cursor });
      found.push(...named(page));
      cursor = page.nextCursor;
    } while (cursor !== null);

    expect(found).toEqual(named(await list()));
    const { nextCursor } = await list({ limit: 2 });
    await expect(list({ limit: 2, cursor: nextCursor, stage: 'in-review' })).rejects.toThrow(Refusal);
  });

  it('counts the age from the last move', async () => {
    const moved = await bench.cycleWith({ validated: 2 }, { name: 'Abril', period: period('2026-04') });
    await age(moved, [1, 2], 30);
    const ids = ['00000000-0000-4000-9000-000000000001'];
    const { version } = await bench.units.run(OPERATOR, (work) => bench.cycleOf(work, moved));
    const chosen = { cycleId: moved, ids, selectionId: null, act: null, filter: null, exclude: [], expected: null };
    await bench.ask(OPERATOR, bench.review, { ...chosen, reason: 'reading' as const, note: '', ifMatch: version });

    const { items } = await list({ cycleId: moved });
    const days = items.map(({ service, since }) => [
      service.stage,
      Math.round((Date.now() - since.getTime()) / 86_400_000),
    ]);
    expect(Object.fromEntries(days)).toEqual({ validated: 30, 'in-review': 0 });
  });
});
