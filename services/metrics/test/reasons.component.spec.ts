import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { invoicesChanged } from '@kantia/contracts/billing-gateway/invoices-changed.v1';
import { cycleChanged } from '@kantia/contracts/cycles/cycle-changed.v1';
import { servicesMoved } from '@kantia/contracts/cycles/services-moved.v1';
import { waveResolved } from '@kantia/contracts/inputs/wave-resolved.v1';
import { batchSettled } from '@kantia/contracts/settlement/batch-settled.v1';
import { batchValidated } from '@kantia/contracts/validation/batch-validated.v1';
import { decimal } from '@kantia/kernel/decimal';
import { BUCKETS, ObjectStore } from '@kantia/platform/ports/object-store';
import { askRebuild } from '@kantia/platform/bus/rebuild';
import { untilConsumed } from '@kantia/platform/testing/consumed';
import {
  aHead,
  aMove,
  at,
  COMPANY,
  CYCLE,
  idOf,
  named,
  runMetrics,
  until,
  type TestMetrics,
} from './running-metrics.js';

const EARLIER = '0190c000-0000-7000-8000-000000000009';
const finding = (code: string, severity: 'blocking' | 'warning') => ({ code, severity, params: { kwh: '1' } });

let test: TestMetrics;
beforeAll(async () => {
  test = await runMetrics();
});
afterAll(() => test.close());

type Dashboard = Awaited<ReturnType<TestMetrics['dashboard']>>;
const causes = ({ attention }: Dashboard) =>
  attention.map(({ cause, services, money }) => `${cause} ${services} ${money}`);

async function resolve(waiting: readonly { ordinal: number; kinds: readonly string[] }[], ready: readonly number[]) {
  const bytes = new TextEncoder().encode(JSON.stringify({ ready, waiting }));
  const resolution = await test.metrics.app
    .get(ObjectStore)
    .put(BUCKETS.derived, bytes, { prefix: `${COMPANY}/`, suffix: '.json' });
  const counts = { readyCount: ready.length, waitingCount: waiting.length };
  await test.publish(
    (work) => work.publish(waveResolved, { cycleId: CYCLE, wave: 1, resolution, ...counts, data: [] }),
    'inputs',
  );
}

it('knows what is at stake by what the supply point paid last month', async () => {
  await test.publish((work) => {
    const january = { cycleId: EARLIER, period: '2026-01', ordinals: [1, 2] };
    const [totals, energies] = [
      [decimal('50.00'), decimal('70.00')],
      [decimal('1'), decimal('1')],
    ];
    work.publish(cycleChanged, aHead({ cycleId: EARLIER, period: '2026-01', status: 'completed' }));
    work.publish(servicesMoved, aMove({ ...january, ...named([1, 2], 100) }));
    work.publish(servicesMoved, aMove({ ...january, from: 'settling', to: 'settled', totals, energies, at: at(1) }));
  });
  await until(
    () => test.dashboard({ period: '2026-01' }),
    ({ kpis }) => kpis.settled.value === 2,
  );
  await test.publish((work) => {
    work.publish(cycleChanged, aHead({ serviceCount: 4 }));
    work.publish(servicesMoved, aMove({ ordinals: [1, 2, 3, 4], ...named([1, 2, 3, 4]) }));
    work.publish(servicesMoved, aMove({ ordinals: [1, 2, 3, 4], from: 'selected', to: 'awaiting-inputs', at: at(10) }));
  });

  const waiting = await until(
    () => test.dashboard(),
    ({ attention }) => attention[0]?.stage === 'awaiting-inputs',
  );

  expect(causes(waiting)).toEqual(['awaiting-inputs 4 120.00']);
  expect(waiting.bottleneck).toMatchObject({ node: 'inputs', waiting: 4 });
});

it('tells which inputs services wait for; one that lacks two stands under both', async () => {
  await resolve(
    [
      { ordinal: 3, kinds: ['co.spot-price'] },
      { ordinal: 2, kinds: ['co.spot-price', 'co.hourly-readings'] },
    ],
    [1, 4],
  );

  const waiting = await until(
    () => test.dashboard(),
    ({ attention }) => attention.length === 3,
  );

  expect(causes(waiting)).toEqual([
    'awaiting-inputs:co.hourly-readings 1 70.00',
    'awaiting-inputs:co.spot-price 2 70.00',
    'awaiting-inputs 2 50.00',
  ]);
  expect(
    (await test.services({ cause: 'awaiting-inputs:co.spot-price' })).items.map((item) => item.supplyPointId),
  ).toEqual([idOf('p', 2), idOf('p', 3)]);
});

it('takes over findings whether they come before the move or after it, those of the latest attempt', async () => {
  const validated = (wave: number, services: readonly [number, 'failed' | 'passed', string[]][]) => ({
    cycleId: CYCLE,
    wave,
    batch: 1,
    services: services.map(([ordinal, outcome, codes]) => ({
      ordinal,
      outcome,
      findings: codes.map((code) => finding(code, outcome === 'failed' ? 'blocking' : 'warning')),
    })),
  });
  await test.publish(
    (work) =>
      work.publish(
        batchValidated,
        validated(1, [
          [1, 'failed', ['validation.gap', 'validation.peak']],
          [4, 'passed', ['validation.peak']],
        ]),
      ),
    'validation',
  );
  await test.publish((work) => {
    const both = { ordinals: [1, 4] };
    work.publish(servicesMoved, aMove({ ...both, from: 'awaiting-inputs', to: 'validating', at: at(11) }));
    work.publish(servicesMoved, aMove({ ordinals: [1], from: 'validating', to: 'validation-failed', at: at(12) }));
    work.publish(servicesMoved, aMove({ ordinals: [4], from: 'validating', to: 'validated', at: at(12) }));
    work.publish(servicesMoved, aMove({ ordinals: [4], from: 'validated', to: 'settling', at: at(12) }));
    work.publish(servicesMoved, aMove({ ordinals: [4], from: 'settling', to: 'settlement-failed', at: at(13) }));
  });
  const none = { period: '2026-02', statements: anObject(), settled: [], derived: [] };
  await test.publish(
    (work) =>
      work.publish(batchSettled, {
        ...none,
        cycleId: CYCLE,
        wave: 1,
        batch: 1,
        failed: [{ ordinal: 4, findings: [finding('settlement.no-tariff', 'blocking')] }],
      }),
    'settlement',
  );

  const failed = await until(
    () => test.dashboard(),
    (found) => found.quality.findings.length === 4 && found.attention.length === 5,
  );

  expect(causes(failed)).toEqual([
    'awaiting-inputs:co.hourly-readings 1 70.00',
    'awaiting-inputs:co.spot-price 2 70.00',
    'validation.gap 1 50.00',
    'validation.peak 1 50.00',
    'settlement.no-tariff 1 0.00',
  ]);
  expect(failed.quality).toEqual({
    firstPassYield: { passed: 0, of: 2 },
    findings: [
      { code: 'settlement.no-tariff', severity: 'blocking', services: 1 },
      { code: 'validation.gap', severity: 'blocking', services: 1 },
      { code: 'validation.peak', severity: 'blocking', services: 1 },
      { code: 'validation.peak', severity: 'warning', services: 1 },
    ],
  });

  await test.publish((work) => work.publish(batchValidated, validated(2, [[4, 'passed', []]])), 'validation');
  await test.publish((work) => work.publish(batchValidated, validated(1, [[4, 'passed', ['too.late']]])), 'validation');
  await test.publish((work) => work.publish(batchValidated, validated(2, [[3, 'passed', ['last']]])), 'validation');
  const again = await until(
    () => test.dashboard(),
    ({ quality }) => quality.findings.some(({ code }) => code === 'last'),
  );
  expect(again.quality.findings.map(({ code }) => code)).toEqual(['last', 'validation.gap', 'validation.peak']);
});

it('keeps of a rejection the provider’s code, and no text that may name people', async () => {
  await test.publish((work) => {
    for (const [from, to] of [
      ['settlement-failed', 'settling'],
      ['settling', 'settled'],
      ['settled', 'approved'],
      ['approved', 'sending'],
      ['sending', 'rejected'],
    ] as const)
      work.publish(servicesMoved, aMove({ ordinals: [4], from, to, at: at(20) }));
  });
  const change = { invoiceId: idOf('s', 900), ordinal: 4, number: 'F1', status: 'rejected' } as const;
  await test.publish(
    (work) =>
      work.publish(invoicesChanged, {
        cycleId: CYCLE,
        changes: [{ ...change, reason: 'FAK21: Ana Díaz is unknown; FAU04' }],
      }),
    'billing-gateway',
  );

  const rejected = await until(
    () => test.dashboard(),
    (found) => causes(found).includes('rejected:FAK21 1 0.00'),
  );

  const node = rejected.nodes.find(({ id }) => id === 'rejected');
  expect(node?.states).toEqual([{ code: 'rejected:FAK21', count: 1 }]);
  expect(rejected.conserved).toBe(true);
});

it('answers the same figures after it was built anew from the streams', async () => {
  await untilConsumed(test.natsUrl, 'metrics');
  const before = await test.dashboard();

  const reply = await askRebuild(test.natsUrl, 'metrics');

  expect(reply).toEqual({ companies: 1, heldSince: null, failed: null });
  const settledIn = ({ asOf: _asOf, bottleneck, ...figures }: Dashboard) => ({
    ...figures,
    bottleneck: bottleneck && { ...bottleneck, oldestSeconds: 0n },
  });
  const wanted = JSON.stringify(settledIn(before), (_key, value: unknown) =>
    typeof value === 'bigint' ? String(value) : value,
  );
  await until(
    () => test.dashboard(),
    (found) =>
      JSON.stringify(settledIn(found), (_key, value: unknown) =>
        typeof value === 'bigint' ? String(value) : value,
      ) === wanted,
  );
  expect((await test.dashboard({ period: '2026-01' })).kpis.totalValue.local).toBe('120.00');
});

function anObject() {
  return { bucket: BUCKETS.derived, key: `${COMPANY}/none`, sha256: '0'.repeat(64), size: 0n };
}
