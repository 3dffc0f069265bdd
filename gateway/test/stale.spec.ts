import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startCycle } from '@kantia/contracts/cycles/operations/start-cycle.v1';
import { FileObjectStore } from '@kantia/platform/object-store/file-object-store';
import { Refusal } from '@kantia/platform/ports/errors';
import { aGateway, type TestGateway } from './a-gateway.js';

const ID = '0a1d0000-0000-4000-8000-00000000000f';
/** Of the company of `tokenOf`. */
const APPROVER = '0a1d0000-0000-4000-9000-000000000001';

describe('what somebody changed since it was read', () => {
  let gateway: TestGateway;
  let authorization: string;
  beforeAll(async () => {
    gateway = await aGateway(new FileObjectStore(mkdtempSync(join(tmpdir(), 'kantia-gateway-'))));
    authorization = `Bearer ${await gateway.tokenOf('operator')}`;
  });
  afterAll(() => gateway.close());
  const refusedWith = async (by: string) => {
    const params = { version: '8', by, at: '' };
    gateway.bus.lay(startCycle, new Refusal('cycles.stale', 'stale', 'El ciclo cambió.', params));
    const headers = { authorization, 'idempotency-key': crypto.randomUUID(), 'if-match': '"7"' };
    const answer = await gateway.call('POST', `/api/v1/cycles/${ID}/start`, { headers });
    return { status: answer.status, params: answer.json<{ params: unknown }>().params };
  };

  it('is refused with the name of who did', async () => {
    const params = { version: '8', by: APPROVER, at: '', byName: 'approver' };
    expect(await refusedWith(APPROVER)).toEqual({ status: 412, params });
  });

  it('is refused without a name where the process did, or somebody of another company', async () => {
    for (const by of ['', ID])
      expect(await refusedWith(by)).toEqual({ status: 412, params: { version: '8', by, at: '' } });
  });
});
