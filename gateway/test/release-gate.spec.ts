import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FileObjectStore } from '@kantia/platform/object-store/file-object-store';
import { aGateway, type TestGateway } from './a-gateway.js';

interface Codes {
  readonly items: readonly { readonly code: string; readonly severity: string; readonly title: string }[];
}
const GATE = {
  mode: 'shadow',
  weights: {},
  warningPoints: 20,
  informativePoints: 0,
  holds: [],
  sampleFrom: 20,
  reviewFrom: 60,
  samplePercent: 10,
};
let gateway: TestGateway;
let authorization: string;
beforeAll(async () => {
  gateway = await aGateway(new FileObjectStore(mkdtempSync(join(tmpdir(), 'kantia-gateway-'))));
  authorization = `Bearer ${await gateway.tokenOf('admin')}`;
});
afterAll(() => gateway.close());

const codes = async (language: string) =>
  (
    await gateway.call('GET', '/api/v1/finding-codes', { headers: { authorization, 'accept-language': language } })
  ).json<Codes>().items;
const put = (gate: Partial<typeof GATE> | { weights: Record<string, number> }) =>
  gateway.call('PUT', '/api/v1/approval-policy', {
    headers: { authorization, 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify({ fourEyes: [], outlierPercent: 50, gate: { ...GATE, ...gate } }),
  });

describe('the codes that the release gate can weigh', () => {
  it('are those that rules and formulas report, in words', async () => {
    const items = await codes('es');

    expect(items).toContainEqual({
      code: 'validation.zero-consumption',
      severity: 'informative',
      title: 'Consumo del periodo en cero',
    });
    expect(items.map(({ code }) => code)).toEqual((await codes('en')).map(({ code }) => code));
    expect(items.find(({ code }) => code === 'settlement.billing-days')?.title).toBe(
      'Las lecturas abarcan más o menos días que un recibo',
    );
  });

  it.each([
    ['a weight', { weights: { 'validation.zero-consumption': 5, 'validation.zero-consumtion': 70 } }],
    ['a hold', { holds: ['validation.zero-consumtion'] as never[] }],
  ])('%s for another is refused, by its name', async (_, gate) => {
    const answer = await put(gate);

    expect(answer.status).toBe(422);
    expect(answer.json()).toMatchObject({
      code: 'cycles.gate-codes',
      detail: 'Nada puede observar estos códigos: validation.zero-consumtion.',
    });
    expect(gateway.bus.asked.map(({ subject }) => subject)).not.toContainEqual(expect.stringMatching(/put-approval/));
  });
});
