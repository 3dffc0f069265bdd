import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { getCustomersOperation } from '@kantia/contracts/customers/operations/get-operation.v1';
import { listCustomersAudit } from '@kantia/contracts/customers/operations/list-audit.v2';
import { listContracts } from '@kantia/contracts/customers/operations/list-contracts.v1';
import { listCyclesAudit } from '@kantia/contracts/cycles/operations/list-audit.v2';
import { listResettlements } from '@kantia/contracts/cycles/operations/list-resettlements.v1';
import type { Role } from '@kantia/contracts/define';
import { listInputsAudit } from '@kantia/contracts/inputs/operations/list-audit.v2';
import { listInputs } from '@kantia/contracts/inputs/operations/list-inputs.v1';
import { FileObjectStore } from '@kantia/platform/object-store/file-object-store';
import { aGateway, type TestGateway } from './a-gateway.js';

const ID = '0a1d0000-0000-4000-8000-00000000000f';
const AT = new Date('2026-11-01T00:00:00Z');
const PAGE = { nextCursor: null, total: 2, totalExact: true };
const error = { row: 2, column: 'mes', code: 'x', message: 'm', value: 'v' };

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await aGateway(new FileObjectStore(mkdtempSync(join(tmpdir(), 'kantia-gateway-'))));
  const input = {
    id: ID,
    kind: 'co.cpi',
    period: '2026-10',
    version: 1,
    status: 'accepted',
    file: { name: 'a.csv', size: 1n, sha256: 'a' },
    rows: 1,
    rejectedRows: 0,
    coverage: { keys: 1, months: [] },
    errors: [],
    errorCount: 0,
    progress: 100,
    createdAt: AT,
  };
  gateway.bus.lay(listInputs, { ...PAGE, items: [input, { ...input, errors: [error], errorCount: 1 }] });
  const state = { id: `customers.${ID}`, status: 'failed', progress: 100, result: '', createdAt: AT };
  gateway.bus.lay(getCustomersOperation, ({ id }: { id: string }) =>
    id.endsWith('f') ? { ...state, errors: [error], errorCount: 1 } : { ...state, errors: [], errorCount: 0 },
  );
  const contract = {
    id: ID,
    code: 'K1',
    supplyPointId: ID,
    supplyPointCode: 'P1',
    customerId: ID,
    customerName: 'Uno',
    market: 'regulated',
    metering: 'manual',
    since: '2026-01-01',
    until: null,
    versions: 1,
    state: 'in-force',
    daysLeft: null,
  };
  gateway.bus.lay(listContracts, { ...PAGE, items: [contract] });
  const resettlement = {
    id: ID,
    period: '2026-10',
    market: 'regulated',
    reason: 'reading',
    note: '',
    status: 'draft',
    services: 1,
    netAmount: null,
    currency: 'COP',
    createdBy: 'x',
    createdAt: AT,
  };
  gateway.bus.lay(listResettlements, { ...PAGE, items: [resettlement] });
  for (const operation of [listCyclesAudit, listCustomersAudit, listInputsAudit])
    gateway.bus.lay(operation, { items: [], hasMore: false, total: 0, totalExact: true });
});
afterAll(() => gateway.close());

interface Action {
  readonly name: string;
  readonly allowed: boolean;
  readonly reason: string | null;
}
interface Answer {
  readonly actions?: readonly Action[];
  readonly items?: readonly { readonly actions?: readonly Action[] }[];
}
/** `name`, or `name: reason` where it is not allowed: of the answer, then of each item. */
async function told(role: Role, path: string): Promise<readonly (readonly string[])[]> {
  const headers = { authorization: `Bearer ${await gateway.tokenOf(role)}` };
  const answer = (await gateway.call('GET', `/api/v1${path}`, { headers })).json<Answer>();
  const words = (actions: readonly Action[] = []) =>
    actions.map(({ name, allowed, reason }) => (allowed && reason === null ? name : `${name}: ${reason}`));
  return [answer, ...(answer.items ?? [])].map(({ actions }) => words(actions));
}
const NO = 'session.forbidden';

it.each<[Role, string, readonly (readonly string[])[]]>([
  [
    'operator',
    '/inputs',
    [['upload'], ['download', 'download-errors: inputs.no-errors'], ['download', 'download-errors']],
  ],
  [
    'auditor',
    '/inputs',
    [[`upload: ${NO}`], ['download', 'download-errors: inputs.no-errors'], ['download', 'download-errors']],
  ],
  ['operator', '/supply-contracts', [['import'], ['add-contract-version']]],
  ['auditor', '/supply-contracts', [[`import: ${NO}`], [`add-contract-version: ${NO}`]]],
  ['operator', '/resettlements', [[], []]],
  ['auditor', '/audit', [['verify', 'export']]],
  ['operator', `/operations/customers.${ID}`, [['download-errors']]],
  ['operator', '/operations/customers.0', [['download-errors: operations.no-errors']]],
])('an %s who asks for %s is told what may be done', async (role, path, expected) => {
  expect(await told(role, path)).toEqual(expected);
});

it('an administrator may add users and change each of them', async () => {
  const [ofList, ...ofUsers] = await told('admin', '/users');

  expect(ofList).toEqual(['add']);
  expect(ofUsers.length).toBeGreaterThan(1);
  expect(new Set(ofUsers.flat())).toEqual(new Set(['change']));
});
