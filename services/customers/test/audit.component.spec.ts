import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AuditEntry } from '@kantia/contracts/audit';
import { addContractVersion } from '@kantia/contracts/customers/operations/add-contract-version.v1';
import { changeCustomer } from '@kantia/contracts/customers/operations/change-customer.v1';
import { getCompanyProfile } from '@kantia/contracts/customers/operations/get-company-profile.v1';
import { getCustomer } from '@kantia/contracts/customers/operations/get-customer.v1';
import { listCustomersAudit } from '@kantia/contracts/customers/operations/list-audit.v2';
import { listSupplyPoints } from '@kantia/contracts/customers/operations/list-supply-points.v1';
import { setCompanySettings } from '@kantia/contracts/customers/operations/set-company-settings.v1';
import { verifyCustomersAudit } from '@kantia/contracts/customers/operations/verify-audit.v1';
import { present } from '@kantia/kernel/assert';
import { tamper } from '@kantia/platform/testing/tamper';
import { ANDINA, aRow, LITORAL, operatorOf, runCustomers, sheet } from './running-customers.js';

let customers: Awaited<ReturnType<typeof runCustomers>>;
beforeAll(async () => {
  customers = await runCustomers();
});
afterAll(() => customers.stop());

const actor = operatorOf(ANDINA);
const admin = { ...actor, roles: ['admin'] };
const auditor = { ...actor, roles: ['auditor'] };
const NOTHING = { subjectId: null, userId: null, action: null, since: null, until: null };
let read = 0n;
/** Entries since the last call. */
async function entries(): Promise<readonly AuditEntry[]> {
  const { items } = await customers.bus.ask(
    listCustomersAudit,
    { after: read, limit: 500, ...NOTHING },
    { actor: auditor },
  );
  read = items.at(-1)?.seq ?? read;
  return items;
}
const verify = () => customers.bus.ask(verifyCustomersAudit, {}, { actor: auditor });
const contentOf = ({ content }: AuditEntry): unknown => JSON.parse(content ?? 'null');

describe('what a sheet did', () => {
  it('is one entry for all its customers, one for its contracts, and one for the sheet by its hash', async () => {
    const codes = Array.from({ length: 300 }, (_, index) => `S${index}`);
    await customers.load(ANDINA, sheet(codes.map((code) => aRow(code))));

    const made = await entries();
    expect(made.map(({ action, userId, count, subjectName }) => [action, userId, count, subjectName])).toEqual([
      ['customers-added', actor.userId, 300, null],
      ['contracts-added', actor.userId, 300, null],
      ['sheet-succeeded', actor.userId, 300, 'clientes.csv'],
    ]);
    expect(made.map(contentOf)).toMatchObject([
      { rows: 300, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
      { rows: 300 },
      { file: { sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }, result: { customersCreated: 300 }, errors: 0 },
    ]);
    await customers.load(ANDINA, sheet([aRow('S1', { estrato: '2' }), aRow('S2')]));
    const [contract, again] = await entries();
    expect([contract, again]).toMatchObject([
      { action: 'contracts-changed', count: 1, subjectName: 'S1 · KS1' },
      { action: 'sheet-succeeded', count: 2 },
    ]);
    expect(contentOf(present(contract, 'an entry'))).toMatchObject({ terms: { stratum: '2' }, revision: 2 });
    await customers.load(ANDINA, sheet([aRow('S1', { estrato: '9' })]));
    expect(await entries()).toMatchObject([{ action: 'sheet-failed', subjectName: 'clientes.csv' }]);
    expect(await verify()).toMatchObject({ intact: true });
  });
});

describe('what was done by hand', () => {
  it('is there with the row as it was recorded: customer, contract, setting', async () => {
    const everywhere = { market: '', metering: '', region: '', minKwh: '', maxKwh: '', period: '' };
    const { items } = await customers.bus.ask(
      listSupplyPoints,
      { ...everywhere, sort: null, query: 'S7', limit: 1, cursor: null },
      { actor },
    );
    const { id: supplyPointId, customerId } = present(items[0], 'a point');
    const { version, name: _name, ...known } = await customers.bus.ask(getCustomer, { id: customerId }, { actor });
    const { idType, idNumber, email, phone } = known;
    const fields = { name: 'Otra Razón', idType, idNumber, email, phone, tags: [] };
    await customers.bus.ask(changeCustomer, { id: customerId, ifMatch: version, ...fields }, { actor });
    const values = {
      market: 'regulated',
      metering: 'manual',
      meter: 'MS7',
      meter_digits: '6',
      contract_code: 'KS7',
      valid_from: '2026-05-01',
      network_operator: 'CEDENAR',
      voltage_level: '1',
      asset_ownership: 'operator',
      consumer_class: 'residential',
      stratum: '3',
      altitude_masl: '2527',
      subnormal: 'false',
    };
    await customers.bus.ask(addContractVersion, { supplyPointId, ifMatch: 1, customerId: null, values }, { actor });
    const company = await customers.bus.ask(getCompanyProfile, {}, { actor });
    const rounding = JSON.stringify({ payableStep: '50', tariffDecimals: 2 });
    await customers.bus.ask(
      setCompanySettings,
      { ifMatch: company.version, validFrom: '2026-03', settings: { rounding } },
      { actor: admin },
    );

    const made = await entries();
    expect(made.map(({ action, userId, count, subjectId }) => [action, userId, count, subjectId])).toEqual([
      ['customers-changed', actor.userId, 1, customerId],
      ['contracts-added', actor.userId, 1, supplyPointId],
      ['setting-changed', admin.userId, 1, 'rounding'],
    ]);
    expect(made.map(contentOf)).toMatchObject([
      { name: 'Otra Razón', version: version + 1 },
      { valid_from: '2026-05-01', terms: { stratum: '3' } },
      { name: 'rounding', valid_from: '2026-03-01', value: { payableStep: '50' } },
    ]);
    expect(await verify()).toMatchObject({ intact: true });
  });

  it('is of the company alone, and only who may read the audit reads it', async () => {
    const elsewhere = { ...auditor, companyId: LITORAL };
    expect(await customers.bus.ask(verifyCustomersAudit, {}, { actor: elsewhere })).toMatchObject({
      entries: 0n,
      intact: true,
    });
    await expect(customers.bus.ask(verifyCustomersAudit, {}, { actor })).rejects.toMatchObject({
      code: 'access.forbidden',
    });
  });

  it('cannot be changed unseen: a setting, a contract, an entry', async () => {
    const setting = (step: string) =>
      `update company_settings set value = jsonb_set(value, '{payableStep}', '"${step}"') where name = 'rounding'`;
    const of = read;
    await tamper(customers.database, ANDINA, [setting('1')]);
    expect(await verify()).toMatchObject({ intact: false, firstBroken: of, what: 'its content was changed' });
    await tamper(customers.database, ANDINA, [
      setting('50'),
      `update supply_contract_versions set terms = jsonb_set(terms, '{stratum}', '"1"') where valid_from = '2026-05-01'`,
    ]);
    expect(await verify()).toMatchObject({ intact: false, firstBroken: of - 1n, what: 'its content was changed' });
    await tamper(customers.database, ANDINA, [
      `update supply_contract_versions set terms = jsonb_set(terms, '{stratum}', '"3"') where valid_from = '2026-05-01'`,
    ]);
    expect(await verify()).toMatchObject({ intact: true });
    await tamper(customers.database, ANDINA, [
      `update platform.audit_entry set content = content || '{"rows": 299}' where seq = 1`,
    ]);
    expect(await verify()).toMatchObject({ intact: false, firstBroken: 1n, what: 'the entry was changed' });
  });
});
