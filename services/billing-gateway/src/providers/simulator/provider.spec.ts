import { once } from 'node:events';
import { createServer } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { describeBillingProvider } from '../../../test/ports/billing-provider.suite.js';
import { SECRET, SimulatorStage } from '../../../test/a-simulator.js';
import { SimulatorProvider } from './provider.js';
import { fromResponse } from './simulator.mapping.js';

const COMPANY = '11111111-1111-4111-8111-111111111111';
const FAULTS = {
  well: {},
  hang: { hangEvery: 1 },
  fail: { failEvery: 1 },
  reset: { resetEvery: 1 },
  reject: { rejectEvery: 1 },
  remark: { remarkEvery: 1 },
  down: { downForMs: 60_000 },
} as const;

describeBillingProvider('the simulator as a billing provider', async () => {
  const stage = await new SimulatorStage().start();
  const provider = new SimulatorProvider({
    baseUrl: stage.url,
    timeoutMs: 400,
    inFlightMax: 4,
    secretsOf: () => [SECRET],
  });
  return {
    provider,
    companyId: COMPANY,
    behave: (how) => stage.faults(FAULTS[how]),
    documents: () => stage.documents(),
    close: () => stage.close(),
  };
});

describe("what the simulator's answers mean", () => {
  const reference = '22222222-2222-4222-8222-222222222222';
  it.each<{ status: number; body: unknown; outcome: string }>([
    { status: 202, body: { reference, state: 'PROCESSING', documentKey: null, messages: [] }, outcome: 'pending' },
    {
      status: 200,
      body: { reference, state: 'VALIDATED', documentKey: 'a'.repeat(96), messages: [] },
      outcome: 'accepted',
    },
    { status: 200, body: { reference, state: 'VALIDATED', documentKey: null, messages: [] }, outcome: 'unknown' },
    {
      status: 200,
      body: { reference: COMPANY, state: 'VALIDATED', documentKey: 'a'.repeat(96), messages: [] },
      outcome: 'unknown',
    },
    { status: 200, body: 'not json', outcome: 'unknown' },
    { status: 422, body: { messages: ['no customer'] }, outcome: 'rejected' },
    { status: 422, body: {}, outcome: 'unknown' },
    { status: 500, body: {}, outcome: 'unknown' },
    { status: 409, body: { messages: ['another document'] }, outcome: 'unknown' },
    { status: 503, body: {}, outcome: 'unreachable' },
    { status: 429, body: {}, outcome: 'unreachable' },
  ])('$status with $body is $outcome', ({ status, body, outcome }) => {
    expect(fromResponse({ status, body: JSON.stringify(body), reference }).outcome).toBe(outcome);
  });

  it('is unknown, for want of time, when nothing comes back', async () => {
    const silent = createServer().listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const { port } = z.object({ port: z.number() }).parse(silent.address());
    const baseUrl = `http://127.0.0.1:${port}`;
    const provider = new SimulatorProvider({ baseUrl, timeoutMs: 400, inFlightMax: 1, secretsOf: () => [] });

    const { answer, raw } = await provider.submit({ companyId: COMPANY, reference, document: '{}' });

    expect(answer).toEqual({ outcome: 'unknown', cause: 'provider-timed-out' });
    expect(raw).toBeNull();
    await provider.close();
    silent.close();
  });

  it('is unreachable when nobody listens', async () => {
    const provider = new SimulatorProvider({
      baseUrl: 'http://127.0.0.1:9',
      timeoutMs: 400,
      inFlightMax: 1,
      secretsOf: () => [],
    });

    expect((await provider.submit({ companyId: COMPANY, reference, document: '{}' })).answer.outcome).toBe(
      'unreachable',
    );
    await provider.close();
  });
});
