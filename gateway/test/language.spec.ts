import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getCycle } from '@kantia/contracts/cycles/operations/get-cycle.v1';
import { getReadiness } from '@kantia/contracts/cycles/operations/get-readiness.v1';
import { getInput } from '@kantia/contracts/inputs/operations/get-input.v1';
import { listInputKinds } from '@kantia/contracts/inputs/operations/list-input-kinds.v1';
import { FileObjectStore } from '@kantia/platform/object-store/file-object-store';
import { Refusal } from '@kantia/platform/ports/errors';
import { aGateway, type TestGateway } from './a-gateway.js';

const ID = '0a1d0000-0000-4000-8000-00000000000f';
let gateway: TestGateway;
let authorization: string;
beforeAll(async () => {
  gateway = await aGateway(new FileObjectStore(mkdtempSync(join(tmpdir(), 'kantia-gateway-'))));
  authorization = `Bearer ${await gateway.tokenOf('operator')}`;
});
afterAll(() => gateway.close());

/** The same question in both languages, and without saying which. */
async function inEach(path: string): Promise<readonly unknown[]> {
  const answers = [];
  for (const language of ['es-CO,es;q=0.9,en;q=0.5', 'en-GB,en;q=0.9', null]) {
    const headers = { authorization, ...(language === null ? {} : { 'accept-language': language }) };
    answers.push((await gateway.call('GET', `/api/v1${path}`, { headers })).json());
  }
  return answers;
}

describe('texts that go with codes come in the language asked for, in Spanish when none is', () => {
  it('of findings', async () => {
    const cause = { outcome: 'fail', cause: 'validation.zero-consumption', detail: '', services: 2 } as const;
    gateway.bus.lay(getReadiness, { pass: 0, wait: 0, fail: 2, excluded: 0, causes: [cause] });
    const [spanish, english] = ['El consumo del periodo es cero.', 'Consumption of the period is zero.'];

    const answers = await inEach(`/cycles/${ID}/readiness`);

    expect(answers).toMatchObject([spanish, english, spanish].map((message) => ({ causes: [{ message }] })));
  });

  it('of kinds of inputs', async () => {
    const kind = { periodicity: 'annual', market: 'any', metering: 'any', scope: 'global', optional: false };
    const view = { ...kind, code: 'pe.tax-unit', name: 'UIT', columns: [], template: '', standIn: null };
    gateway.bus.lay(listInputKinds, { items: [view] });
    const spanish = 'Unidad impositiva tributaria (UIT)';

    const answers = await inEach('/input-kinds?country=PE');

    expect(answers).toMatchObject([spanish, 'Tax unit', spanish].map((name) => ({ items: [{ name }] })));
  });

  it('of refusals', async () => {
    gateway.bus.lay(getCycle, new Refusal('cycles.not-found', 'not-found', 'El ciclo no existe.'));
    const spanish = { title: 'No encontrado', detail: 'El ciclo no existe.' };

    const answers = await inEach(`/cycles/${ID}`);

    expect(answers).toMatchObject([spanish, { title: 'Not found', detail: 'The cycle does not exist.' }, spanish]);
  });

  it('of errors in files', async () => {
    const error = { row: 3, column: 'ipc', code: 'inputs.required', message: '«ipc» es obligatorio', value: '' };
    gateway.bus.lay(getInput, {
      id: ID,
      kind: 'co.cpi',
      period: '2026-02',
      version: 1,
      status: 'rejected',
      file: { name: 'ipc.csv', size: 10n, sha256: 'a'.repeat(64) },
      rows: 1,
      rejectedRows: 1,
      coverage: { keys: 0, months: [] },
      errors: [error],
      errorCount: 1,
      progress: 100,
      createdAt: new Date(0),
    });

    const answers = await inEach(`/inputs/${ID}`);

    expect(answers).toMatchObject([
      { errors: [error] },
      { errors: [{ ...error, message: '«ipc» is required' }] },
      { errors: [error] },
    ]);
  });
});
