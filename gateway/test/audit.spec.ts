import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { AuditEntry, AuditRequest, ListAudit } from '@kantia/contracts/audit';
import { listCustomersAudit } from '@kantia/contracts/customers/operations/list-audit.v2';
import { verifyCustomersAudit } from '@kantia/contracts/customers/operations/verify-audit.v1';
import { listCyclesAudit } from '@kantia/contracts/cycles/operations/list-audit.v2';
import { verifyCyclesAudit } from '@kantia/contracts/cycles/operations/verify-audit.v1';
import { listInputsAudit } from '@kantia/contracts/inputs/operations/list-audit.v2';
import { verifyInputsAudit } from '@kantia/contracts/inputs/operations/verify-audit.v1';
import { FileObjectStore } from '@kantia/platform/object-store/file-object-store';
import { aGateway, pageOf, type TestGateway } from './a-gateway.js';

const BASE = '/api/v1/audit';
const OPERATOR = '0a1d0000-0000-4000-9000-000000000000';
const HASH = 'a'.repeat(64);

let gateway: TestGateway;
let headers: Record<string, string>;
beforeAll(async () => {
  gateway = await aGateway(new FileObjectStore(mkdtempSync(join(tmpdir(), 'kantia-gateway-'))));
  headers = { authorization: `Bearer ${await gateway.tokenOf('auditor')}` };
  // Minutes of the acts: each chain is in its order, which need not be that of the clock.
  lay(listCyclesAudit, [1, 4, 9, 8]);
  lay(listCustomersAudit, [3, 5]);
  lay(listInputsAudit, []);
  gateway.audit.entries = entriesAt([2, 7], 'user-changed');
  const verdict = { intact: true, entries: 4n, head: HASH, firstBroken: null, what: null };
  gateway.bus.lay(verifyCyclesAudit, verdict);
  gateway.bus.lay(verifyCustomersAudit, {
    ...verdict,
    entries: 2n,
    intact: false,
    firstBroken: 2n,
    what: 'an entry is missing',
  });
  gateway.bus.lay(verifyInputsAudit, { ...verdict, entries: 0n, head: null });
  gateway.audit.verdict = { ...verdict, entries: 2n };
});
afterAll(() => gateway.close());

function entriesAt(minutes: readonly number[], action = 'started'): readonly AuditEntry[] {
  return minutes.map((minute, index) => ({
    seq: BigInt(index + 1),
    at: new Date(Date.UTC(2026, 10, 1, 0, minute)),
    userId: OPERATOR,
    action,
    subjectId: 's',
    subjectName: 'Sobre esto',
    count: 1,
    reason: null,
    note: null,
    content: '{"a":1}',
    contentHash: HASH,
    previousHash: HASH,
    hash: HASH,
  }));
}
function lay(operation: ListAudit, minutes: readonly number[]): void {
  gateway.bus.lay(operation, (request: AuditRequest) => pageOf(entriesAt(minutes), request));
}

interface Page {
  readonly items: readonly { readonly chain: string; readonly seq: number; readonly userName: string }[];
  readonly nextCursor: string | null;
  readonly total: { readonly value: number };
}
const list = async (query: string) => (await gateway.call('GET', `${BASE}?${query}`, { headers })).json<Page>();
const told = ({ items }: Page) => items.map(({ chain, seq }) => `${chain} ${seq}`);

const ORDER = ['cycles 1', 'users 1', 'customers 1', 'cycles 2', 'customers 2', 'users 2', 'cycles 3', 'cycles 4'];

it('lists all chains of the company as one, each in its own order', async () => {
  const page = await list('limit=50&cursor=');

  expect(told(page)).toEqual(ORDER);
  expect([page.nextCursor, page.total.value, page.items[0]?.userName]).toEqual([null, 8, 'operator']);
});

it.each([1, 2, 3, 5])('is the same list by pages of %d', async (limit) => {
  const pages: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const page: Page = await list(`limit=${limit}${cursor ? `&cursor=${cursor}` : ''}`);
    expect(page.items.length).toBeLessThanOrEqual(limit);
    pages.push(...told(page));
    cursor = page.nextCursor;
  }

  expect(pages).toEqual(ORDER);
});

it('narrows to one chain, and refuses the cursor of another query', async () => {
  const { nextCursor, ...page } = await list('limit=1&chain=customers');

  expect(told({ ...page, nextCursor })).toEqual(['customers 1']);
  expect(told(await list(`limit=5&chain=customers&cursor=${nextCursor}`))).toEqual(['customers 2']);
  const other = await gateway.call('GET', `${BASE}?limit=5&cursor=${nextCursor}`, { headers });
  expect([other.status, other.json<{ code: string }>().code]).toEqual([422, 'audit.cursor']);
  expect((await gateway.call('GET', `${BASE}?chain=weather`, { headers })).status).toBe(422);
});

it('exports what it lists, with content and hashes', async () => {
  const { text } = await gateway.call('GET', `${BASE}/export`, { headers });

  const lines = text.trim().split('\n');
  expect(lines[0]).toContain('cadena');
  expect(lines.slice(1).map((line) => line.split(/[;,]/).slice(0, 2).join(' '))).toEqual(ORDER);
  expect(lines[1]).toContain('{""a"":1}');
});

it('verifies each chain, and is intact when all are', async () => {
  const { status, ...answer } = await gateway.call('POST', `${BASE}/verify`, {
    headers: { ...headers, 'content-type': 'application/json' },
    body: '{}',
  });

  const verdict = answer.json<{ intact: boolean; entries: number; chains: { chain: string; intact: boolean }[] }>();
  expect([status, verdict.intact, verdict.entries]).toEqual([200, false, 8]);
  expect(verdict.chains.map(({ chain, intact }) => [chain, intact])).toEqual([
    ['cycles', true],
    ['customers', false],
    ['inputs', true],
    ['users', true],
  ]);
});
