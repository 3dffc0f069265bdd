import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { cycleChanged } from '@kantia/contracts/cycles/cycle-changed.v1';
import { servicesMoved } from '@kantia/contracts/cycles/services-moved.v1';
import { decimal } from '@kantia/kernel/decimal';
import { aHead, aMove, at, named, PERIOD, runMetrics, until, type TestMetrics } from './running-metrics.js';

const OTHER = '0190a000-0000-7000-8000-000000000002';
const SECOND_CYCLE = '0190c000-0000-7000-8000-000000000002';

let test: TestMetrics;
beforeAll(async () => {
  test = await runMetrics();
  test.inForce.count = 5;
});
afterAll(() => test.close());

const residents = (dashboard: Awaited<ReturnType<TestMetrics['dashboard']>>) =>
  dashboard.nodes.filter(({ resident }) => resident > 0).map(({ id, resident }) => [id, resident]);

/** The list behind each node, state and ribbon is as long as its figure. */
async function expectListed(
  { nodes, links, position }: Awaited<ReturnType<TestMetrics['dashboard']>>,
  view: Parameters<TestMetrics['dashboard']>[0],
): Promise<void> {
  for (const { id, total, resident, states } of nodes) {
    for (const [request, value] of [
      [{ node: id }, total],
      [{ node: id, resident: true }, resident],
      ...states.map(({ code, count }) => [{ node: id, state: code }, count] as const),
    ] as const) {
      const page = await test.services({ ...request, ...view });
      expect([request, page.total, page.items.length]).toEqual([request, value, value]);
      expect(page.position).toBe(position);
    }
  }
  for (const { source, target, value } of links)
    expect((await test.services({ from: source, to: target, ...view })).items).toHaveLength(value);
}

it('folds the moves of a cycle into counts, times, value and energy, each once', async () => {
  const moves = [
    aMove(named([1, 2, 3])),
    aMove({ from: 'selected', to: 'awaiting-inputs', at: at(0) }),
    aMove({ from: 'awaiting-inputs', to: 'validating', at: at(1) }),
    aMove({ from: 'validating', to: 'validated', at: at(2) }),
    aMove({ from: 'validated', to: 'settling', at: at(2) }),
    aMove({
      from: 'settling',
      to: 'settled',
      ordinals: [1, 2],
      at: at(5),
      totals: [decimal('100.10'), decimal('0.05')],
      energies: [decimal('12.000000001'), decimal('3')],
    }),
    aMove({ from: 'settling', to: 'settlement-failed', ordinals: [3], at: at(9) }),
  ];
  await test.publish((work) => {
    work.publish(cycleChanged, aHead({}));
    for (const move of moves) work.publish(servicesMoved, move);
    work.publish(cycleChanged, aHead({ status: 'with-exceptions', at: at(9) }));
  });

  const { stages, position, ...totals } = await until(
    () => test.cycle(),
    ({ stages: found, position: place }) =>
      place === 9n && found.some(({ stage, entered }) => stage === 'settlement-failed' && entered === 1),
  );
  expect(totals).toMatchObject({ services: 3, totalValue: '100.15', energyKwh: '15.000000001', currency: 'COP' });
  expect(position).toBe(9n);
  expect(
    stages.map(({ stage, resident, entered, left, totalMs, p50Ms, p95Ms, elapsedMs }) =>
      [stage, resident, entered, left, totalMs, p50Ms, p95Ms, elapsedMs].join(' '),
    ),
  ).toEqual([
    'awaiting-inputs 0 3 3 3000 1000 1000 1000',
    'selected 0 3 3 0 0 0 0',
    'validating 0 3 3 3000 1000 1000 1000',
    'settling 0 3 3 13000 3000 7000 7000',
    'validated 0 3 3 0 0 0 0',
    'settled 2 2 0 0   0',
    'settlement-failed 1 1 0 0   0',
  ]);
});

it('answers flow, cards and history that agree, with the position of the stream', async () => {
  const dashboard = await test.dashboard();

  expect(dashboard).toMatchObject({
    position: 9n,
    conserved: true,
    population: { value: 5, known: true },
    kpis: {
      settled: { value: 2, alternate: 3 },
      inInitialValidation: { value: 0, alternate: 0 },
      averageTime: { value: 5n, alternate: 5n, p50: 5n, p95: 5n, waitingForApproval: 0n },
      totalValue: { local: '100.15', usd: null },
    },
    quality: { firstPassYield: { passed: 2, of: 3 } },
    history: [{ period: PERIOD, settled: 2, totalValue: '100.15', averageTime: 5n }],
    attention: [{ cause: 'settlement-failed', services: 1, money: '0.00', stage: 'settlement-failed', oldest: at(2) }],
  });
  expect(residents(dashboard)).toEqual([
    ['no-cycle', 2],
    ['settlement', 1],
    ['approval', 2],
  ]);
  expect(dashboard.nodes.map(({ id }) => id)).toHaveLength(13);
  expect(dashboard.links).toContainEqual({
    source: 'settlement',
    target: 'approval',
    value: 2,
    origin: 'initial',
  });
});

it('counts a service that another cycle took up in that cycle', async () => {
  const second = { cycleId: SECOND_CYCLE, ordinals: [1] };
  await test.publish((work) => {
    work.publish(servicesMoved, aMove({ from: 'settlement-failed', to: 'excluded', ordinals: [3], at: at(20) }));
    work.publish(cycleChanged, aHead({ cycleId: SECOND_CYCLE, name: 'Segundo', serviceCount: 1, at: at(21) }));
    work.publish(servicesMoved, aMove({ ...second, ...named([3]), at: at(21) }));
    work.publish(servicesMoved, aMove({ ...second, from: 'selected', to: 'awaiting-inputs', at: at(21) }));
  });

  const taken = await until(
    () => test.dashboard(),
    (found) => found.nodes.some(({ id, resident }) => id === 'inputs' && resident === 1),
  );
  expect(taken).toMatchObject({ conserved: true, population: { value: 5 } });
  expect(residents(taken)).toEqual([
    ['no-cycle', 2],
    ['inputs', 1],
    ['approval', 2],
  ]);
});

it.each([
  ['in all its versions', { allVersions: true, pending: false }, [6, 2, 1, 2, 1]],
  ['without what is at an end', { allVersions: false, pending: true }, [5, 2, 1, 2, 0]],
  ['in all versions that are not at an end', { allVersions: true, pending: true }, [5, 2, 1, 2, 0]],
])('shows the flow %s, and lists the same; the cards stay', async (_name, view, [population, ...standing]) => {
  const [usual, dashboard] = [await test.dashboard(), await test.dashboard(view)];
  const residentIn = (node: string) => dashboard.nodes.find(({ id }) => id === node)?.resident;

  expect(dashboard).toMatchObject({ conserved: true, population: { value: 5 }, kpis: usual.kpis });
  expect(dashboard.nodes[0]?.total).toBe(population);
  expect(['no-cycle', 'inputs', 'approval', 'excluded'].map(residentIn)).toEqual(standing);
  await expectListed(dashboard, view);
});

it('puts a service back when the cycle that took it up is cancelled', async () => {
  await test.publish((work) =>
    work.publish(cycleChanged, aHead({ cycleId: SECOND_CYCLE, name: 'Segundo', status: 'cancelled', at: at(30) })),
  );

  const back = await until(
    () => test.dashboard(),
    (found) => found.nodes.some(({ id, resident }) => id === 'excluded' && resident === 1),
  );
  expect(back).toMatchObject({ conserved: true, population: { value: 5 } });
  expect(residents(await test.dashboard({ cycleId: SECOND_CYCLE }))).toEqual([['no-cycle', 1]]);
});

it('never has a population smaller than what is in its cycles', async () => {
  test.inForce.count = 1;

  const few = await until(
    () => test.dashboard(),
    ({ population }) => population.value === 3,
  );

  expect(few).toMatchObject({ conserved: true, kpis: { settled: { value: 2, alternate: 1 } } });
});

it('lists behind each node, resident and ribbon as many services as the figure says', async () => {
  test.inForce.count = 5;
  const dashboard = await until(
    () => test.dashboard(),
    ({ population }) => population.value === 5,
  );

  await expectListed(dashboard, {});
  expect((await test.services({ settled: 'yes' })).total).toBe(dashboard.kpis.settled.value);
  expect((await test.services({ settled: 'no' })).total).toBe(dashboard.kpis.settled.alternate);
  expect((await test.services({ cycleId: SECOND_CYCLE, node: 'no-cycle' })).items).toHaveLength(1);
});

it('goes through the pages of a list to its end, services without a cycle last', async () => {
  const codes: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<TestMetrics['services']>> = await test.services({ limit: 2, cursor });
    codes.push(...page.items.map(({ supplyPointCode, stage }) => `${supplyPointCode} ${stage}`));
    cursor = page.nextCursor;
  } while (cursor !== null);

  expect(codes).toEqual(['P1 settled', 'P2 settled', 'P3 settled', 'P4 no-cycle', 'P5 no-cycle']);
  const { nextCursor } = await test.services({ limit: 2 });
  await expect(test.services({ limit: 2, cursor: nextCursor, node: 'inputs' })).rejects.toMatchObject({
    code: 'metrics.cursor',
  });
});

it('shows a company nothing of another, and zeros for a cycle it has not heard of', async () => {
  expect(await test.cycle(OTHER)).toMatchObject({ position: 0n, services: 0, stages: [], totalValue: '0.00' });
  expect((await test.dashboard({}, OTHER)).kpis.totalValue.local).toBe('0.00');
});
