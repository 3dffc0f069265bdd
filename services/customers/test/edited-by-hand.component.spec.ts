import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addContractVersion } from '@kantia/contracts/customers/operations/add-contract-version.v1';
import { addCustomer } from '@kantia/contracts/customers/operations/add-customer.v1';
import { changeCustomer } from '@kantia/contracts/customers/operations/change-customer.v1';
import { freezeSnapshot } from '@kantia/contracts/customers/operations/freeze-snapshot.v1';
import { getCompanyProfile } from '@kantia/contracts/customers/operations/get-company-profile.v1';
import { getCustomer } from '@kantia/contracts/customers/operations/get-customer.v1';
import { getPortfolio } from '@kantia/contracts/customers/operations/get-portfolio.v1';
import { getSupplyPoint } from '@kantia/contracts/customers/operations/get-supply-point.v1';
import { listConsumption } from '@kantia/contracts/customers/operations/list-consumption.v1';
import { listContracts } from '@kantia/contracts/customers/operations/list-contracts.v1';
import { listCustomerPoints } from '@kantia/contracts/customers/operations/list-customer-points.v1';
import { listCustomers } from '@kantia/contracts/customers/operations/list-customers.v1';
import { listSheetColumns } from '@kantia/contracts/customers/operations/list-sheet-columns.v1';
import { listSupplyPoints } from '@kantia/contracts/customers/operations/list-supply-points.v1';
import { registerSupply } from '@kantia/contracts/customers/operations/register-supply.v1';
import { setCompanySettings } from '@kantia/contracts/customers/operations/set-company-settings.v1';
import type { ObjectRef } from '@kantia/contracts/object-ref';
import { addDays, localDate } from '@kantia/kernel/period';
import { localDay } from '../src/domain/local-day.js';
import { ANDINA, aRow, LITORAL, operatorOf, runCustomers, sheet } from './running-customers.js';

let customers: Awaited<ReturnType<typeof runCustomers>>;
beforeAll(async () => {
  customers = await runCustomers();
});
afterAll(() => customers.stop());

const actor = operatorOf(ANDINA);
const admin = { ...actor, roles: ['admin'] };
const today = localDay(new Date(), 'America/Bogota');
const day = (days: number) => addDays(localDate(today), days);
const values = (code: string, changed: Readonly<Record<string, string>> = {}) => ({
  customer_code: `C${code}`,
  customer_id_type: 'NIT',
  customer_id_number: '900123456',
  customer_name: `Cliente ${code}`,
  supply_point_code: code,
  region: 'Nariño',
  market: 'regulated',
  metering: 'manual',
  meter: `M${code}`,
  meter_digits: '6',
  contract_code: `K${code}`,
  valid_from: '2025-01-01',
  network_operator: 'CEDENAR',
  voltage_level: '1',
  asset_ownership: 'operator',
  consumer_class: 'residential',
  stratum: '1',
  altitude_masl: '2527',
  subnormal: 'false',
  ...changed,
});
const register = (code: string, changed: Readonly<Record<string, string>> = {}, customerId: string | null = null) =>
  customers.bus.ask(registerSupply, { customerId, values: values(code, changed) }, { actor });
const pointOf = (id: string) => customers.bus.ask(getSupplyPoint, { id }, { actor });
const everyContract = { query: '', state: '', within: 30, market: '', customerId: null, limit: 100, cursor: null };
const contracts = async (changed: Partial<typeof everyContract> = {}) =>
  (await customers.bus.ask(listContracts, { ...everyContract, ...changed }, { actor })).items;

describe('a customer added by hand', () => {
  it('comes with point and contract, checked and stored as a row of the sheet', async () => {
    const made = await register('H01');
    await customers.load(ANDINA, sheet([aRow('H02')]));

    const { supplyPoint, contracts: versions, version } = await pointOf(made.supplyPointId);
    expect(supplyPoint).toMatchObject({
      code: 'H01',
      customerId: made.customerId,
      customerName: 'Cliente H01',
      meter: 'MH01',
    });
    expect(version).toBe(1);
    expect(versions).toMatchObject([
      {
        code: 'KH01',
        validFrom: '2025-01-01',
        validUntil: null,
        recordedBy: actor.userId,
        terms: { market: 'regulated', stratum: '1', meter_factor: '1', contribution_exemption_pct: '0' },
      },
    ]);
  });

  it('is refused with every mistake by its field, and nothing is kept', async () => {
    const refused = register('H03', {
      customer_id_number: '12',
      meter: '',
      market: 'libre',
      valid_until: '2024-01-01',
    });

    await expect(refused).rejects.toMatchObject({
      code: 'customers.form-invalid',
      details: expect.arrayContaining([
        expect.objectContaining({ pointer: '/values/market', code: 'not-in-list' }),
        expect.objectContaining({ pointer: '/values/meter', code: 'required' }),
        expect.objectContaining({ pointer: '/values/customer_id_number', code: 'identification-invalid' }),
        expect.objectContaining({ pointer: '/values/valid_until', code: 'until-before-from' }),
      ]),
    });
    const { items } = await customers.bus.ask(
      listCustomers,
      { query: 'ch03', status: '', tag: '', limit: 10, cursor: null },
      { actor },
    );
    expect(items).toEqual([]);
  });

  it('never takes the place of one who is there', async () => {
    await register('H04');

    await expect(register('H05', { customer_code: 'CH04' })).rejects.toMatchObject({
      code: 'customers.customer-code-taken',
    });
    await expect(register('H04', { customer_code: 'CNEW' })).rejects.toMatchObject({
      code: 'customers.point-code-taken',
    });
  });

  it('may be a known customer with one more point', async () => {
    const { customerId } = await register('H06');

    await register('H07', {}, customerId);

    const { items } = await customers.bus.ask(listCustomerPoints, { customerId, limit: 10, cursor: null }, { actor });
    expect(items.map(({ code }) => code)).toEqual(['H06', 'H07']);
    expect(await customers.bus.ask(getCustomer, { id: customerId }, { actor })).toMatchObject({
      name: 'Cliente H06',
      supplyPointCount: 2,
      contractsInForce: 2,
    });
  });
});

describe('a customer who is changed', () => {
  it('keeps tags, is found by the new name everywhere, and only by whoever read the last version', async () => {
    const { customerId } = await register('J01');
    const before = await customers.bus.ask(getCustomer, { id: customerId }, { actor });
    const change = (ifMatch: number | null, name: string, idNumber = '900123456') =>
      customers.bus.ask(
        changeCustomer,
        { id: customerId, ifMatch, name, idType: 'NIT', idNumber, email: '', phone: '', tags: ['Norte ', 'Grande'] },
        { actor },
      );

    await expect(change(null, 'X')).rejects.toMatchObject({ kind: 'precondition-required' });
    await expect(change(before.version, 'X', '1')).rejects.toMatchObject({ code: 'customers.form-invalid' });
    const after = await change(before.version, 'Ferretería Ñandú');
    await expect(change(before.version, 'Otro')).rejects.toMatchObject({ kind: 'stale' });

    expect(after).toMatchObject({ name: 'Ferretería Ñandú', tags: ['Grande', 'Norte'], version: before.version + 1 });
    const filter = { market: '', metering: '', region: '', minKwh: '', maxKwh: '', period: '' };
    const found = await customers.bus.ask(
      listSupplyPoints,
      { ...filter, sort: null, query: 'ferreteria nandu', limit: 10, cursor: null },
      { actor },
    );
    expect(found.items.map(({ code }) => code)).toEqual(['J01']);
    const tagged = await customers.bus.ask(
      listCustomers,
      { query: '', status: 'in-force', tag: 'Norte', limit: 10, cursor: null },
      { actor },
    );
    expect(tagged.items.map(({ code }) => code)).toEqual(['CJ01']);
    expect((await contracts({ query: 'nandu' })).map(({ code }) => code)).toEqual(['KJ01']);
  });

  it('may be added without a point', async () => {
    const added = await customers.bus.ask(
      addCustomer,
      { code: 'CJ02', name: 'Sola', idType: 'CC', idNumber: '1085000100', email: '', phone: '', tags: [] },
      { actor },
    );

    expect(added).toMatchObject({ code: 'CJ02', supplyPointCount: 0, contractsInForce: 0, version: 1 });
    const without = await customers.bus.ask(
      listCustomers,
      { query: '', status: 'without', tag: '', limit: 100, cursor: null },
      { actor },
    );
    expect(without.items.map(({ code }) => code)).toEqual(['CJ02']);
  });
});

describe('a supply contract that is changed', () => {
  const terms = (code: string, changed: Readonly<Record<string, string>>) => {
    const {
      customer_code: _code,
      customer_id_type: _type,
      customer_id_number: _number,
      ...rest
    } = values(code, changed);
    const { customer_name: _name, supply_point_code: _point, region: _region, ...own } = rest;
    return own;
  };
  const addVersion = (
    supplyPointId: string,
    ifMatch: number | null,
    code: string,
    changed: Readonly<Record<string, string>>,
  ) =>
    customers.bus.ask(
      addContractVersion,
      { supplyPointId, ifMatch, customerId: null, values: terms(code, changed) },
      { actor },
    );

  it('gets a version of its own that cuts the one before, in the snapshot too', async () => {
    const { supplyPointId } = await register('K01');

    const after = await addVersion(supplyPointId, 1, 'K01', { valid_from: '2026-10-11', stratum: '2' });

    expect(
      after.contracts.map(({ validFrom, effectiveUntil, terms: { stratum } }) => [validFrom, effectiveUntil, stratum]),
    ).toEqual([
      ['2026-10-11', null, '2'],
      ['2025-01-01', '2026-10-10', '1'],
    ]);
    expect(after.version).toBe(2);
    const { snapshot } = await customers.bus.ask(
      freezeSnapshot,
      { selectionId: null, ids: [supplyPointId], market: 'regulated', period: '2026-10', base: null },
      { actor },
    );
    expect((await customers.rowsOf(snapshot)).map((row) => [row['segment_from'], row['stratum']])).toEqual([
      ['2026-10-01', 1],
      ['2026-10-11', 2],
    ]);
  });

  it('that was changed after it was frozen is frozen anew over the snapshot: the same services under the same numbers', async () => {
    const points: string[] = [];
    for (const code of ['R01', 'R02', 'R03']) points.push((await register(code)).supplyPointId);
    const order = { selectionId: null, market: 'regulated', period: '2026-10' } as const;
    const freeze = async (ids: readonly string[], base: ObjectRef | null = null): Promise<ObjectRef> =>
      (await customers.bus.ask(freezeSnapshot, { ...order, ids, base }, { actor })).snapshot;
    const first = await freeze(points);
    const told = await customers.told();

    await addVersion(points[1] ?? '', 1, 'R02', { valid_from: '2026-10-11', stratum: '4' });
    expect(await customers.told()).toEqual([...told, [points[1]]]);
    const renewed = await freeze([points[1] ?? ''], first);

    const rows = await customers.rowsOf(renewed);
    expect(rows.map((row) => [row['supply_point_code'], row['ordinal'], row['segment'], row['stratum']])).toEqual([
      ['R01', 1, 1, 1],
      ['R02', 2, 1, 1],
      ['R02', 2, 2, 4],
      ['R03', 3, 1, 1],
    ]);
    const before = await customers.rowsOf(first);
    expect(rows.map((row) => row['service_id'])).toEqual(
      expect.arrayContaining(before.map((row) => row['service_id'])),
    );
    // Nothing else changed: the same bytes, and so the same object.
    expect(await freeze([points[0] ?? ''], renewed)).toEqual(renewed);
  });

  it('tells which known points changed: by hand, by a sheet, and by who holds them', async () => {
    const { supplyPointId, customerId } = await register('T01');
    const told = await customers.told();
    await register('T02');
    expect(await customers.told()).toEqual(told);

    const { version, ...known } = await customers.bus.ask(getCustomer, { id: customerId }, { actor });
    const { name, idType, email, phone, tags } = known;
    const fields = { name, idType, idNumber: '900123457', email, phone, tags: [...tags] };
    await customers.bus.ask(changeCustomer, { id: customerId, ifMatch: version, ...fields }, { actor });
    expect(await customers.told()).toEqual([...told, [supplyPointId]]);
  });

  it('is never edited in place, overwritten unread, or laid over another contract', async () => {
    const { supplyPointId } = await register('K02');
    const later = { valid_from: '2026-05-01', stratum: '3' };

    await expect(addVersion(supplyPointId, null, 'K02', later)).rejects.toMatchObject({
      kind: 'precondition-required',
    });
    await expect(addVersion(supplyPointId, 7, 'K02', later)).rejects.toMatchObject({ kind: 'stale' });
    await expect(addVersion(supplyPointId, 1, 'K02', { stratum: '3' })).rejects.toMatchObject({
      code: 'customers.version-exists',
    });
    await expect(addVersion(supplyPointId, 1, 'K02', { ...later, contract_code: 'OTRO' })).rejects.toMatchObject({
      code: 'customers.contract-overlap',
      params: { other: 'KK02' },
    });
    expect((await pointOf(supplyPointId)).contracts).toHaveLength(1);
  });

  it('has a version that a sheet raises too', async () => {
    const { supplyPointId } = await register('K03', { customer_id_type: 'CC', customer_id_number: '1085000100' });

    await customers.load(ANDINA, sheet([aRow('K03', { estrato: '2' })]));

    expect((await pointOf(supplyPointId)).version).toBe(2);
    await expect(addVersion(supplyPointId, 1, 'K03', { valid_from: '2026-05-01' })).rejects.toMatchObject({
      kind: 'stale',
    });
  });

  it('closes with a day, and another customer may follow at the point', async () => {
    const [first, second] = [await register('K04'), await register('K05')];

    const closed = await addVersion(first.supplyPointId, 1, 'K04', {
      valid_from: '2026-01-01',
      valid_until: '2026-06-30',
    });
    const followed = await customers.bus.ask(
      addContractVersion,
      {
        supplyPointId: first.supplyPointId,
        ifMatch: closed.version,
        customerId: second.customerId,
        values: terms('K04', { contract_code: 'KNEW', valid_from: '2026-07-01' }),
      },
      { actor },
    );

    expect(followed.contracts.map(({ code, customerName }) => [code, customerName])).toEqual([
      ['KNEW', 'Cliente K05'],
      ['KK04', 'Cliente K04'],
      ['KK04', 'Cliente K04'],
    ]);
    expect(followed.supplyPoint.customerId).toBe(second.customerId);
  });
});

describe('contracts by their validity', () => {
  it('are in force, expiring, expired or to come; the figures are the lengths of the lists', async () => {
    await register('L01', { valid_until: day(20), region: 'Validez' });
    await register('L02', { valid_until: day(75) });
    await register('L03', { valid_until: day(-1) });
    await register('L04', { valid_from: day(5) });

    const states = async (within: number) =>
      Object.fromEntries(
        (await contracts({ query: 'l0', within })).map(({ code, state, daysLeft }) => [code, [state, daysLeft]]),
      );
    expect(await states(30)).toEqual({
      KL01: ['expiring', 20],
      KL02: ['in-force', 75],
      KL03: ['expired', null],
      KL04: ['future', null],
    });
    expect(await states(90)).toMatchObject({ KL02: ['expiring', 75] });
    expect((await contracts({ state: 'expiring', within: 90 })).map(({ code }) => code)).toEqual(['KL01', 'KL02']);

    const {
      contracts: counts,
      customers: people,
      customersWithout,
      supplyPoints,
    } = await customers.bus.ask(getPortfolio, {}, { actor });
    const length = async (state: string, within = 30) => (await contracts({ state, within })).length;
    expect(counts).toEqual({
      inForce: await length('in-force'),
      expiring30: await length('expiring', 30),
      expiring60: await length('expiring', 60),
      expiring90: await length('expiring', 90),
      expired: await length('expired'),
      future: await length('future'),
    });
    const all = await customers.bus.ask(
      listCustomers,
      { query: '', status: '', tag: '', limit: 500, cursor: null },
      { actor },
    );
    expect([people, customersWithout]).toEqual([
      all.total,
      all.items.filter(({ contractsInForce }) => contractsInForce === 0).length,
    ]);
    expect(supplyPoints).toEqual([{ market: 'regulated', count: expect.any(Number) }]);
  });

  it('come page by page without a gap, and a cursor of another filter is refused', async () => {
    const first = await customers.bus.ask(listContracts, { ...everyContract, limit: 3 }, { actor });
    const rest = await contracts({ cursor: first.nextCursor as never });

    const codes = [...first.items, ...rest].map(({ code, supplyPointCode }) => `${code} ${supplyPointCode}`);
    expect(codes).toEqual([...new Set(codes)]);
    expect(codes).toHaveLength(first.total);
    await expect(contracts({ state: 'expired', cursor: first.nextCursor as never })).rejects.toMatchObject({
      code: 'customers.cursor-invalid',
    });
  });

  it('are nobody else’s', async () => {
    const other = await customers.bus.ask(listContracts, everyContract, { actor: operatorOf(LITORAL) });

    expect(other.items).toEqual([]);
  });
});

it('tells what a point consumed, newest month first', async () => {
  const { supplyPointId } = await register('M01');
  await customers.settle(ANDINA, [
    ['M01', '2026-01', '120.5'],
    ['M01', '2026-02', '98'],
  ]);

  expect(await customers.bus.ask(listConsumption, { supplyPointId }, { actor })).toEqual({
    months: [
      { month: '2026-02', kwh: '98' },
      { month: '2026-01', kwh: '120.5' },
    ],
  });
});

it('draws its forms from the columns of the country’s sheet', async () => {
  const { columns } = await customers.bus.ask(listSheetColumns, {}, { actor });

  expect(columns.find(({ attribute }) => attribute === 'altitude_masl')).toMatchObject({
    section: 'regulated',
    type: 'integer',
    required: false,
    requiredWhen: [
      { attribute: 'consumer_class', values: ['residential'] },
      { attribute: 'stratum', values: ['1', '2', '3'] },
    ],
    min: '0',
    max: '6000',
  });
  expect(columns.find(({ attribute }) => attribute === 'tariff_option')).toBeUndefined();
});

describe('a dated setting', () => {
  const set = (ifMatch: number | null, validFrom: string, settings: Readonly<Record<string, unknown>>, by = admin) =>
    customers.bus.ask(
      setCompanySettings,
      {
        ifMatch,
        validFrom,
        settings: Object.fromEntries(Object.entries(settings).map(([name, value]) => [name, JSON.stringify(value)])),
      },
      { actor: by },
    );

  it('holds from its month on, keeps its history, and reaches the snapshot of that month only', async () => {
    const { supplyPointId } = await register('N01');
    const before = await customers.bus.ask(getCompanyProfile, {}, { actor });
    const rounding = { payableStep: '50', tariffDecimals: 2 };

    await set(before.version, '2026-03', { rounding: { payableStep: '100', tariffDecimals: 2 } });
    const after = await set(before.version + 1, '2026-03', { rounding });

    const setting = after.settings.find(({ name }) => name === 'rounding');
    expect(JSON.parse(setting?.value ?? '')).toEqual(rounding);
    expect(JSON.parse(setting?.standard ?? '')).toEqual({ payableStep: '10', tariffDecimals: 2 });
    expect(setting?.history.map(({ validFrom, recordedBy }) => [validFrom, recordedBy])).toEqual([
      ['2026-03-01', admin.userId],
      ['2026-03-01', admin.userId],
    ]);
    const frozen = async (period: string) => {
      const { settings } = await customers.bus.ask(
        freezeSnapshot,
        { selectionId: null, ids: [supplyPointId], market: 'regulated', period, base: null },
        { actor },
      );
      return JSON.parse(new TextDecoder().decode(await customers.objects.read(settings))) as { rounding: unknown };
    };
    expect((await frozen('2026-02')).rounding).toEqual({ payableStep: '10', tariffDecimals: 2 });
    expect((await frozen('2026-03')).rounding).toEqual(rounding);
  });

  it('is set by an administrator who read the last one, and has the form that its readers know', async () => {
    const { version } = await customers.bus.ask(getCompanyProfile, {}, { actor });

    await expect(set(version, '2026-04', { registerStraddle: 'pro-rata' }, actor)).rejects.toMatchObject({
      kind: 'forbidden',
    });
    await expect(set(null, '2026-04', { registerStraddle: 'pro-rata' })).rejects.toMatchObject({
      kind: 'precondition-required',
    });
    await expect(set(version - 1, '2026-04', { registerStraddle: 'pro-rata' })).rejects.toMatchObject({
      kind: 'stale',
    });
    for (const wrong of [
      { registerStraddle: 'first-day' },
      { rounding: { payableStep: '0', tariffDecimals: 2 } },
      { rounding: { payableStep: 10, tariffDecimals: 2 } },
      { unknown: '1' },
    ])
      await expect(set(version, '2026-04', wrong)).rejects.toMatchObject({ code: 'customers.setting-invalid' });
  });
});
