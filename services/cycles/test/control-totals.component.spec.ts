import 'reflect-metadata';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { OperationContract, ReplyOf, RequestOf } from '@kantia/contracts/define';
import { codecOf } from '@kantia/contracts/codec';
import { getMarketTotals } from '@kantia/contracts/inputs/operations/get-market-totals.v1';
import { sumComponents } from '@kantia/contracts/settlement/operations/sum-components.v1';
import { decimal } from '@kantia/kernel/decimal';
import type { CycleId } from '@kantia/kernel/ids';
import { Bus } from '@kantia/platform/ports/bus';
import { startPostgres, type TestPostgres } from '@kantia/platform/testing/servers';
import { APPROVER, COMPANY, USER } from './builders.js';
import { openBench, type Bench } from './bench.js';

const ANOTHER = { companyId: COMPANY, userId: APPROVER, roles: ['approver'] };
/** kWh and money that each service settled for; its number is its ordinal. */
const KWH = 100;

/** `inputs` with what the market tells, and `settlement`, where each service of each cycle has the same energy at the same price. */
class MarketAndSettlement extends Bus {
  market: ReplyOf<typeof getMarketTotals>['items'] = [];
  readonly asked: RequestOf<typeof sumComponents>[] = [];
  services = new Map<string, number>();

  override async ask<Q, R>(operation: OperationContract<Q, R>, request: Q): Promise<R> {
    return codecOf(operation.reply).decode(this.encode(operation.subject, request));
  }

  private encode(subject: string, request: unknown): Uint8Array {
    if (subject === getMarketTotals.subject) return codecOf(getMarketTotals.reply).encode({ items: this.market });
    const asked = request as RequestOf<typeof sumComponents>;
    this.asked.push(asked);
    const count = asked.cycles.reduce(
      (sum, { cycleId, except }) => sum + (this.services.get(cycleId) ?? 0) - except.length,
      0,
    );
    const items = [{ component: 'generation', energyKwh: String(count * KWH), amount: `${count * KWH * 300}.00` }];
    return codecOf(sumComponents.reply).encode({ currency: 'COP', items: count === 0 ? [] : items });
  }
}

let postgres: TestPostgres;
let bench: Bench;
const others = new MarketAndSettlement();
let cycleId: CycleId;

beforeAll(async () => {
  postgres = await startPostgres();
  bench = await openBench(await postgres.createDatabase('cycles'), others);
});
afterAll(async () => {
  await bench.close();
  await postgres.stop();
});
beforeEach(async () => {
  others.services.clear();
  others.asked.length = 0;
  cycleId = await bench.cycleWith({ settled: 6, excluded: 1, 'in-review': 1 });
  others.services.set(cycleId, 8);
});

const told = (kwh: string, amount: string | null = null) => {
  others.market = [{ component: 'generation', energyKwh: kwh, amount, inputId: USER, row: 2 }];
};
const totals = async () => {
  const cycle = await bench.units.run(ANOTHER, (work) => bench.cycleOf(work, cycleId));
  return bench.controls.of(cycle, ANOTHER);
};
const version = async () => (await bench.units.run(ANOTHER, (work) => bench.cycleOf(work, cycleId))).version;
const send = async (controlHash: string | null) =>
  bench.ask(ANOTHER, bench.approve, {
    cycleId,
    stage: 'billing' as const,
    contentHash: null,
    controlHash,
    ifMatch: await version(),
  });

describe('control totals', () => {
  it('count each service of the month once: those of this cycle and of others, but excluded, cancelled and rehearsed ones', async () => {
    const second = await bench.cycleWith({ accepted: 3, 'settlement-failed': 2 });
    const apart = [
      await bench.cycleWith({ settled: 4 }, { status: 'cancelled' }),
      await bench.cycleWith({ settled: 4 }, { isDryRun: true }),
      await bench.cycleWith({ settled: 4 }, { market: 'unregulated' }),
    ];
    const ids = ['00000000-0000-4000-9000-000000000002'];
    const named = { cycleId, selectionId: null, filter: null, exclude: [], expected: null, act: null, ids };
    const said = { reason: 'claim', note: '', ifMatch: await version() } as const;
    await bench.ask({ ...ANOTHER, roles: ['operator'] }, bench.exclude, { ...named, ...said });
    told('1000');

    const before = await totals();
    const [own, beside] = others.asked;

    expect(own?.cycles).toEqual([{ cycleId, except: [2] }]);
    expect(beside?.cycles.map((each) => each.cycleId)).toContain(second);
    for (const id of apart) expect(beside?.cycles.map((each) => each.cycleId)).not.toContain(id);
    expect(before.cycles).toBe(1 + (beside?.cycles.length ?? 0));
    expect(before.outstanding).toBeGreaterThanOrEqual(2);
  });
});

describe('sending to billing', () => {
  it('asks for nothing while no totals of the market are loaded', async () => {
    others.market = [];

    expect(await totals()).toMatchObject({ isLoaded: false, deviates: false, contentHash: null, lines: [] });
    expect((await send(null)).counts).toContainEqual({ stage: 'sending', count: 6 });
    expect(others.asked).toEqual([]);
  });

  it('goes on within the tolerance of the company', async () => {
    const { lines } = await (told('1'), totals());
    const settled = Number(lines[0]?.settled.energyKwh);
    told(String(settled + 2));

    expect(await totals()).toMatchObject({ deviates: false, tolerancePercent: '0.5', currency: 'COP' });
    expect((await send(null)).counts).toContainEqual({ stage: 'sending', count: 6 });
  });

  it('is refused where they deviate, until a person accepts the very difference, and her word is kept', async () => {
    told('5000', '1500000');
    const seen = await totals();
    expect(seen).toMatchObject({ deviates: true, lines: [{ component: 'generation', deviates: true }] });

    await expect(send(null)).rejects.toMatchObject({ code: 'cycles.control-deviates', params: { tolerance: '0.5' } });
    told('5001', '1500000');
    await expect(send(seen.contentHash)).rejects.toMatchObject({ code: 'cycles.control-deviates' });
    expect((await send((await totals()).contentHash)).counts).toContainEqual({ stage: 'sending', count: 6 });

    const timeline = await bench.units.run(ANOTHER, (work) => bench.history.timeline(work, cycleId));
    const word = timeline.find(({ event }) => event === 'control-accepted');
    expect([word?.userId, word?.note]).toEqual([APPROVER, expect.stringMatching(/^generación: -\d+ kWh, -\d+$/)]);
  });

  it('takes the tolerance that the company has set', async () => {
    await bench.units.run(ANOTHER, (work) =>
      bench.approvals.putPolicy(work, {
        fourEyes: [],
        outlierPercent: 50,
        moneyLimit: null,
        controlTolerance: decimal('99.9'),
      }),
    );
    told('5000', '1500000');

    expect(await totals()).toMatchObject({ deviates: false, tolerancePercent: '99.9' });
  });
});
