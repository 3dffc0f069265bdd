import 'reflect-metadata';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { codecOf } from '@kantia/contracts/codec';
import { freezeSnapshot } from '@kantia/contracts/customers/operations/freeze-snapshot.v1';
import { waveRequested } from '@kantia/contracts/cycles/wave-requested.v1';
import type { OperationContract, RequestOf } from '@kantia/contracts/define';
import type { CycleId } from '@kantia/kernel/ids';
import { Bus } from '@kantia/platform/ports/bus';
import { Unavailable } from '@kantia/platform/ports/errors';
import { sqlOf } from '@kantia/platform/postgres/sql';
import { startPostgres, type TestPostgres } from '@kantia/platform/testing/servers';
import { COMPANY, USER } from './builders.js';
import { openBench, type Bench } from './bench.js';

const PROCESS = { companyId: COMPANY, userId: null, roles: [] };
const point = (ordinal: number) => `00000000-0000-4000-9000-${String(ordinal).padStart(12, '0')}`;

/** `customers`, which freezes what it is asked for under a new name each time something changed. */
class Customers extends Bus {
  changes = 0;
  readonly asked: RequestOf<typeof freezeSnapshot>[] = [];

  override async ask<Q, R>(operation: OperationContract<Q, R>, request: Q): Promise<R> {
    const asked = request as RequestOf<typeof freezeSnapshot>;
    this.asked.push(asked);
    const base = asked.base ?? { bucket: 'derived', key: 'k', sha256: '', size: 1n };
    const snapshot =
      this.changes === 0 ? base : { ...base, key: `k${this.changes}`, sha256: `${this.changes}`.repeat(64) };
    const frozen = { snapshot, settings: base, serviceCount: 0, selectionHash: 'h' };
    const reply = { country: 'CO', currency: 'COP', timeZone: 'America/Bogota', ...frozen };
    return codecOf(operation.reply).decode(codecOf(freezeSnapshot.reply).encode(reply));
  }
}

let postgres: TestPostgres;
let bench: Bench;
const customers = new Customers();
let cycleId: CycleId;

beforeAll(async () => {
  postgres = await startPostgres();
  bench = await openBench(await postgres.createDatabase('cycles'), customers);
});
afterAll(async () => {
  await bench.close();
  await postgres.stop();
});
beforeEach(async () => {
  customers.changes += 1;
  customers.asked.length = 0;
  // Of each test its own points: cycles of the others have none of them.
  await bench.units.run(PROCESS, (work) => sqlOf(work)(`update cycle set status = 'completed'`));
});

const without = (...ordinals: readonly number[]) =>
  bench.units.run(PROCESS, (work) =>
    sqlOf(work)('update cycle_service set statement_id = null where cycle_id = $1 and ordinal = any($2)', [
      cycleId,
      ordinals,
    ]),
  );
const stages = () =>
  bench.units.run(PROCESS, async (work) =>
    (
      await sqlOf(work)<{ stage: string }>('select stage from cycle_service where cycle_id = $1 order by ordinal', [
        cycleId,
      ])
    ).map(({ stage }) => stage),
  );
const changed = async (...ordinals: readonly number[]) => {
  const payload = { supplyPointIds: ordinals.map(point) };
  const message = { payload, messageId: USER, publishedAt: new Date(), delivery: 1, sequence: 1 };
  const prepared = await bench.renew.prepare(message, COMPANY);
  await bench.units.run(PROCESS, (work) => bench.renew.handle(message, work, prepared));
};
const cycle = () => bench.units.run(PROCESS, (work) => bench.cycleOf(work, cycleId));
/** The wave that was asked for last. */
const askedWave = () =>
  bench.units.run(PROCESS, async (work) => {
    const [row] = await sqlOf(work)<{ payload: Uint8Array }>(
      `select payload from platform.outbox where subject = '${waveRequested.subject}' order by seq desc limit 1`,
    );
    return row ? codecOf(waveRequested.schema).decode(row.payload) : null;
  });

describe('a supply contract that is corrected', () => {
  it('reaches the cycle: who failed rejoins in a wave of the contracts as they are now, the others stay', async () => {
    cycleId = await bench.cycleWith({ 'validation-failed': 2, 'settlement-failed': 1, settled: 1, 'in-review': 1 });
    await without(4);

    await changed(1, 3, 4, 5, 99);

    expect(await stages()).toEqual(['awaiting-inputs', 'validation-failed', 'awaiting-inputs', 'in-review', 'settled']);
    // Those without a statement are frozen anew, who is looked at too: a retry has the contract as it is now.
    expect(customers.asked.map(({ ids }) => ids)).toEqual([[point(1), point(3), point(4)]]);
    const { frozen, counts } = await cycle();
    expect(frozen?.snapshot.key).toBe(`k${customers.changes}`);
    expect(counts).toEqual({ 'awaiting-inputs': 2, 'validation-failed': 1, settled: 1, 'in-review': 1 });
    expect(await askedWave()).toMatchObject({
      cycleId,
      wave: 2,
      waiting: [1, 3],
      snapshot: { key: frozen?.snapshot.key },
    });
    const told = await bench.units.run(PROCESS, (work) => bench.history.timeline(work, cycleId));
    expect(told).toContainEqual(expect.objectContaining({ event: 'contracts-renewed', count: 2, userId: null }));
  });

  it('reaches a draft, which starts with it', async () => {
    cycleId = await bench.cycleWith({ selected: 2 }, { status: 'draft', counts: {} });

    await changed(2);

    const { status, frozen } = await cycle();
    expect([status, frozen?.snapshot.key]).toEqual(['draft', `k${customers.changes}`]);
  });

  it('changes nothing where the contracts are the same as they were, nor in a cycle that is closed', async () => {
    cycleId = await bench.cycleWith({ 'validation-failed': 1 });
    const { version } = await cycle();
    customers.changes = 0;
    await changed(1);
    expect((await cycle()).version).toBe(version);

    customers.changes = 7;
    await bench.units.run(PROCESS, (work) =>
      sqlOf(work)(`update cycle set status = 'cancelled' where id = $1`, [cycleId]),
    );
    await changed(1);
    expect((await cycle()).version).toBe(version);
  });

  it('waits for a wave that is being resolved from the contracts before', async () => {
    cycleId = await bench.cycleWith({ 'validation-failed': 1 }, { openWave: 2, lastWave: 2, status: 'running' });

    await expect(changed(1)).rejects.toThrow(Unavailable);
    expect(await stages()).toEqual(['validation-failed']);
  });

  it('is not undone by another that was frozen at the same time', async () => {
    cycleId = await bench.cycleWith({ 'validation-failed': 2 });
    const message = (ordinal: number) => {
      const payload = { supplyPointIds: [point(ordinal)] };
      return { payload, messageId: USER, publishedAt: new Date(), delivery: 1, sequence: 1 };
    };
    const late = await bench.renew.prepare(message(1), COMPANY);
    customers.changes += 1;
    const early = await bench.renew.prepare(message(2), COMPANY);
    await bench.units.run(PROCESS, (work) => bench.renew.handle(message(2), work, early));

    await expect(bench.units.run(PROCESS, (work) => bench.renew.handle(message(1), work, late))).rejects.toThrow(
      Unavailable,
    );
  });
});
