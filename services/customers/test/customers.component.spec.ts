import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createSelection } from '@kantia/contracts/customers/operations/create-selection.v1';
import { freezeSnapshot } from '@kantia/contracts/customers/operations/freeze-snapshot.v1';
import { getCompany } from '@kantia/contracts/customers/operations/get-company.v1';
import { getImportTemplate } from '@kantia/contracts/customers/operations/get-import-template.v1';
import { getSupplyPoint } from '@kantia/contracts/customers/operations/get-supply-point.v1';
import { listCustomers } from '@kantia/contracts/customers/operations/list-customers.v1';
import { listSheetRows } from '@kantia/contracts/customers/operations/list-sheet-rows.v1';
import { listSupplyPoints } from '@kantia/contracts/customers/operations/list-supply-points.v1';
import { BUCKETS } from '@kantia/platform/ports/object-store';
import type { ReplyOf } from '@kantia/contracts/define';
import { csvOf } from '@kantia/platform/tables/csv';
import type { Row } from '@kantia/platform/tables/table';
import { xlsxOf } from '@kantia/platform/tables/xlsx';
import iconv from 'iconv-lite';
import { ANDINA, aRow, LITORAL, operatorOf, runCustomers, sheet } from './running-customers.js';

let customers: Awaited<ReturnType<typeof runCustomers>>;
beforeAll(async () => {
  customers = await runCustomers();
});
afterAll(() => customers.stop());

const actor = operatorOf(ANDINA);
const everything = { market: '', metering: '', region: '', minKwh: '', maxKwh: '', query: '', period: '' };
const list = (
  changed: Partial<typeof everything> & { readonly sort?: string } = {},
  page: { limit: number; cursor: string | null } = { limit: 100, cursor: null },
) => customers.bus.ask(listSupplyPoints, { sort: null, ...everything, ...changed, ...page }, { actor });
const codesOf = async (changed: Partial<typeof everything>) => (await list(changed)).items.map(({ code }) => code);
const freeze = (ids: readonly string[], period: string, market: 'regulated' | 'unregulated' = 'regulated') =>
  customers.bus.ask(freezeSnapshot, { selectionId: null, ids, market, period, base: null }, { actor });
const idOf = async (code: string): Promise<string> => {
  const { items } = await list({ query: code });
  return items.find((item) => item.code === code)?.id ?? 'none';
};

describe('the import of a sheet', () => {
  it('takes customers, points and contracts over, and the same file again changes nothing', async () => {
    const file = sheet([
      aRow('A01'),
      aRow('A02', { cliente_codigo: 'CA01', cliente_nombre: 'Cliente A01', region: 'Cauca' }),
    ]);

    const first = await customers.load(ANDINA, file);
    const second = await customers.load(ANDINA, file);

    expect(first.errors).toEqual([]);
    expect(JSON.parse(first.result)).toMatchObject({
      rows: 2,
      customersCreated: 1,
      supplyPointsCreated: 2,
      contractVersionsCreated: 2,
    });
    expect(JSON.parse(second.result)).toMatchObject({
      customersCreated: 0,
      customersChanged: 0,
      contractVersionsCreated: 0,
      contractVersionsChanged: 0,
    });
    const page = await customers.bus.ask(
      listCustomers,
      { query: 'cliente a01', status: '', tag: '', limit: 10, cursor: null },
      { actor },
    );
    expect(page.items).toMatchObject([{ code: 'CA01', idType: 'CC', idNumber: '1085000100', supplyPointCount: 2 }]);
  });

  it('names every mistake and takes nothing of the file', async () => {
    const state = await customers.load(
      ANDINA,
      sheet([
        aRow('B01'),
        aRow('B02', { mercado: 'libre', vigente_desde: 'ayer' }),
        aRow('B03', { identificacion: '' }),
        aRow('B04', { cliente_nombre: '=1+1' }),
      ]),
    );

    expect(state.status).toBe('failed');
    expect(state.errors.map(({ row, column, code, value }) => [row, column, code, value])).toEqual([
      [3, 'mercado', 'not-in-list', 'libre'],
      [3, 'vigente_desde', 'not-a-date', 'ayer'],
      [4, 'identificacion', 'required', ''],
      [5, 'cliente_nombre', 'formula-like', '=1+1'],
    ]);
    expect(await codesOf({ query: 'B0' })).toEqual([]);
  });

  it('finds what is wrong between rows and against what is known', async () => {
    await customers.load(ANDINA, sheet([aRow('D01')]));

    const twice = await customers.load(
      ANDINA,
      sheet([aRow('D02'), aRow('D02'), aRow('D03', { cliente_codigo: 'CD02' })]),
    );
    const overlapping = await customers.load(
      ANDINA,
      sheet([aRow('D01', { contrato: 'OTRO', vigente_desde: '2026-01-01' })]),
    );

    expect(twice.errors.map(({ row, code }) => [row, code])).toEqual([
      [3, 'duplicate-row'],
      [4, 'customer-differs'],
    ]);
    expect(overlapping.errors).toMatchObject([{ row: 2, code: 'contract-overlap', value: 'OTRO' }]);
    expect(overlapping.errors[0]?.message).toContain('KD01');
  });

  it('fails, and says so, when its message is given up', async () => {
    const state = await customers.loadObject(ANDINA, {
      bucket: BUCKETS.raw,
      key: `${ANDINA}/customers/lost`,
      sha256: 'a'.repeat(64),
      size: 10n,
    });

    expect(state).toMatchObject({ status: 'failed', errors: [{ code: 'import-failed', row: 0 }] });
  });

  it('closes a contract and opens another at one point, and a later version cuts an open one', async () => {
    await customers.load(ANDINA, sheet([aRow('E01')]));
    const closed = await customers.load(
      ANDINA,
      sheet([
        aRow('E01', { vigente_hasta: '31/03/2026' }),
        aRow('E01', { contrato: 'KE01B', vigente_desde: '01/04/2026' }),
        aRow('E01', { contrato: 'KE01B', vigente_desde: '16/04/2026', medidor: 'M2' }),
      ]),
    );

    expect(closed.errors).toEqual([]);
    const id = await idOf('E01');
    const { contracts, supplyPoint } = await customers.bus.ask(getSupplyPoint, { id }, { actor });
    expect(contracts.map(({ code, validFrom, validUntil }) => [code, validFrom, validUntil])).toEqual([
      ['KE01B', '2026-04-16', null],
      ['KE01B', '2026-04-01', null],
      ['KE01', '2025-01-01', '2026-03-31'],
    ]);
    expect(supplyPoint.meter).toBe('M2');
    const { serviceCount, snapshot } = await freeze([id], '2026-04');
    expect(serviceCount).toBe(1);
    const rows = await customers.rowsOf(snapshot);
    expect(
      rows.map((row) => [
        row['ordinal'],
        row['segment'],
        row['segment_from'],
        row['segment_until'],
        row['meter'],
        row['contract_code'],
      ]),
    ).toEqual([
      [1, 1, '2026-04-01', '2026-04-16', 'ME01', 'KE01B'],
      [1, 2, '2026-04-16', '2026-05-01', 'M2', 'KE01B'],
    ]);
    expect(rows[0]?.['service_id']).toBe(rows[1]?.['service_id']);
  });

  it('reads Windows-1252 with commas as decimals, and reports unknown columns', async () => {
    const file = sheet([aRow('F01', { cliente_nombre: 'Peñón €', factor_medidor: '1.200,50', color: 'azul' })]);

    const state = await customers.load(ANDINA, iconv.encode(file, 'windows-1252'));

    expect(JSON.parse(state.result)).toMatchObject({
      encoding: 'windows-1252',
      delimiter: ';',
      unknownColumns: ['color'],
      decimalMarks: { factor_medidor: 'comma' },
    });
    expect((await list({ query: 'penon' })).items).toMatchObject([{ code: 'F01', customerName: 'Peñón €' }]);
  });

  it('refuses a column that can be read both ways until the format is given', async () => {
    const file = sheet([aRow('G01', { factor_medidor: '1.200' })]);

    expect((await customers.load(ANDINA, file)).errors).toMatchObject([
      { row: 0, column: 'factor_medidor', code: 'decimal-ambiguous' },
    ]);
    expect((await customers.load(ANDINA, file, 'comma')).status).toBe('succeeded');
    const { contracts } = await customers.bus.ask(getSupplyPoint, { id: await idOf('G01') }, { actor });
    expect(contracts[0]?.terms['meter_factor']).toBe('1200');
  });

  it.each([
    ['nothing', new Uint8Array(), 'file-empty'],
    ['a header alone', new TextEncoder().encode(sheet([])), 'file-empty'],
    ['UTF-16', Buffer.from('\ufeffa;b\n1;2\n', 'utf16le'), 'file-encoding'],
    ['a PDF', Buffer.from('%PDF-1.7\n'), 'file-type'],
    ['a truncated zip', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0]), 'file-damaged'],
    ['a million columns', Buffer.from(`${';'.repeat(1_000_000)}\n`), 'too-many-columns'],
    ['a huge cell', Buffer.from(`${sheet([])}\n${'x'.repeat(100_000)};\n`), 'cell-too-long'],
    ['an open quote', Buffer.from(`${sheet([])}\n"C1;`), 'open-quote'],
  ])('answers %s with one clear error', async (_, bytes, code) => {
    const state = await customers.load(ANDINA, bytes);

    expect([state.status, state.errors.map((error) => error.code)]).toContainEqual(expect.arrayContaining([code]));
  });

  it('takes 10,000 rows', async () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => aRow(`Z${String(index).padStart(5, '0')}`));

    const state = await customers.load(ANDINA, sheet(rows));

    expect(state.errors).toEqual([]);
    expect(JSON.parse(state.result)).toMatchObject({ supplyPointsCreated: 10_000 });
    const { count } = await customers.bus.ask(
      createSelection,
      { filter: { ...everything, query: 'KZ' }, exclude: [], ids: null, codes: null },
      { actor },
    );
    expect(count).toBe(10_000);
  });

  it('reads an XLSX sheet: figures as they are written, dates and text', async () => {
    const state = await customers.load(ANDINA, await readFile(new URL('given/customers.xlsx', import.meta.url)));

    expect(state.errors).toEqual([]);
    const { contracts } = await customers.bus.ask(getSupplyPoint, { id: await idOf('H01') }, { actor });
    expect(contracts).toMatchObject([{ validFrom: '2025-01-01', terms: { meter_factor: '1.234', meter_digits: '6' } }]);
  });
});

describe('consumption', () => {
  it('keeps the latest known month of a point, whatever order the months come in', async () => {
    await customers.load(ANDINA, sheet([aRow('Q01'), aRow('Q02')]));
    const months = [
      ['Q01', '2026-02', '120.5'],
      ['Q02', '2026-02', '10'],
    ];

    await customers.settle(ANDINA, months);
    await customers.settle(ANDINA, [['Q01', '2026-01', '900']]);

    expect((await list({ query: 'Q0', minKwh: '100' })).items).toMatchObject([
      { code: 'Q01', latestKwh: '120.5', latestMonth: '2026-02' },
    ]);
  });
});

describe('lists', () => {
  it('walks pages in the order of codes, and refuses a cursor of another filter', async () => {
    await customers.load(ANDINA, sheet(['L03', 'L01', 'L02'].map((code) => aRow(code, { region: 'Lista' }))));
    const region = { region: 'Lista' };

    const first = await list(region, { limit: 2, cursor: null });
    const second = await list(region, { limit: 2, cursor: first.nextCursor });

    expect([first, second].map(({ items }) => items.map(({ code }) => code))).toEqual([['L01', 'L02'], ['L03']]);
    expect([first.total, first.totalExact, second.nextCursor]).toEqual([3, true, null]);
    await expect(list({}, { limit: 2, cursor: first.nextCursor })).rejects.toMatchObject({
      code: 'customers.cursor-invalid',
    });
    await expect(list({ market: 'libre' })).rejects.toMatchObject({ code: 'customers.filter-invalid' });
  });

  it('filters by a contract in force in the period', async () => {
    await customers.load(
      ANDINA,
      sheet([aRow('V01', { region: 'Vigencia', vigente_hasta: '2025-12-31' }), aRow('V02', { region: 'Vigencia' })]),
    );

    expect(await codesOf({ region: 'Vigencia', period: '2026-02', market: 'regulated' })).toEqual(['V02']);
    expect(await codesOf({ region: 'Vigencia', period: '2025-12' })).toEqual(['V01', 'V02']);
  });

  describe('sorted', () => {
    const region = 'Orden';
    beforeAll(async () => {
      const names = { W01: 'Molinos', W02: 'arepas', W03: 'Zapatos', W04: 'Bodega', W05: 'arepas' };
      const rows = Object.entries(names).map(([code, name]) => aRow(code, { region, cliente_nombre: name }));
      await customers.load(ANDINA, sheet(rows));
      // 98 comes after 120.5 as text, not as a figure; two have the same, and two none.
      await customers.settle(ANDINA, [
        ['W02', '2026-02', '120.5'],
        ['W03', '2026-02', '98'],
        ['W04', '2026-02', '98'],
      ]);
    });

    it.each([
      ['consumption', ['W03', 'W04', 'W02', 'W01', 'W05']],
      ['-consumption', ['W02', 'W03', 'W04', 'W01', 'W05']],
      ['customer', ['W02', 'W05', 'W04', 'W01', 'W03']],
      ['-customer', ['W03', 'W01', 'W04', 'W02', 'W05']],
    ])('pages by %s without a gap, what is not known last', async (sort, codes) => {
      const pages = [await list({ region, sort }, { limit: 2, cursor: null })];
      for (let cursor = pages[0]?.nextCursor; cursor && pages.length < 4; cursor = pages.at(-1)?.nextCursor)
        pages.push(await list({ region, sort }, { limit: 2, cursor }));

      expect(pages.map(({ items }) => items.map(({ code }) => code))).toEqual([
        codes.slice(0, 2),
        codes.slice(2, 4),
        codes.slice(4),
      ]);
      expect((await list({ region, sort })).items).toEqual(pages.flatMap(({ items }) => items));
    });

    it('is refused by what is not in its list, and with a cursor of another order or of no place', async () => {
      const { nextCursor } = await list({ region, sort: 'consumption' }, { limit: 2, cursor: null });
      const ownHash = Buffer.from(nextCursor ?? '', 'base64url')
        .toString()
        .slice(0, 16);
      const noPlace = Buffer.from(`${ownHash}W03\nmany`).toString('base64url');

      await expect(list({ sort: 'meter' })).rejects.toMatchObject({ code: 'customers.bad-sort' });
      for (const [sort, cursor] of [
        ['customer', nextCursor],
        ['consumption', noPlace],
      ] as const)
        await expect(list({ region, sort }, { limit: 2, cursor })).rejects.toMatchObject({
          code: 'customers.cursor-invalid',
        });
    });
  });

  it('shows a company nothing of another', async () => {
    const other = await customers.bus.ask(
      listSupplyPoints,
      { ...everything, sort: null, limit: 10, cursor: null },
      { actor: operatorOf(LITORAL) },
    );

    expect(other).toMatchObject({ items: [], total: 0 });
    expect(await customers.bus.ask(getCompany, {}, { actor: operatorOf(LITORAL) })).toMatchObject({
      country: 'PE',
      currency: 'PEN',
      timeZone: 'America/Lima',
    });
  });
});

describe('selections and snapshots', () => {
  it('freezes codes into the same list, with the same hash, as their ids', async () => {
    await customers.load(ANDINA, sheet([aRow('S01'), aRow('S02')]));
    const ids = [await idOf('S02'), await idOf('S01')];

    const byCodes = await customers.bus.ask(
      createSelection,
      { filter: null, exclude: [], ids: null, codes: ['S01', 'S02', 'S99'] },
      { actor },
    );
    const byIds = await customers.bus.ask(createSelection, { filter: null, exclude: [], ids, codes: null }, { actor });

    expect(byCodes).toMatchObject({ count: 2, missing: ['S99'], hash: byIds.hash });
    await expect(
      customers.bus.ask(createSelection, { filter: null, exclude: [], ids, codes: ['S01'] }, { actor }),
    ).rejects.toMatchObject({ code: 'customers.selection-ambiguous' });
    const frozen = await customers.bus.ask(
      freezeSnapshot,
      { selectionId: byCodes.id, ids: null, market: 'regulated', period: '2026-02', base: null },
      { actor },
    );
    expect(frozen).toMatchObject({ country: 'CO', currency: 'COP', serviceCount: 2, selectionHash: byCodes.hash });
  });

  it('freezes what each filter finds but what is taken out, and none that comes later', async () => {
    const place = { region: 'Occidente' };
    const telemetered = { ...place, tipo_medicion: 'telemedida' };
    await customers.load(
      ANDINA,
      sheet([aRow('X01', telemetered), aRow('X02', place), aRow('X03', place), aRow('X04', { region: 'Oriente' })]),
    );
    await customers.settle(ANDINA, [
      ['X01', '2026-02', '90'],
      ['X02', '2026-02', '120.5'],
      ['X03', '2026-02', '300'],
    ]);
    const select = (filter: Partial<typeof everything>, exclude: readonly string[] = []) =>
      customers.bus.ask(
        createSelection,
        { filter: { ...everything, ...filter }, exclude: [...exclude], ids: null, codes: null },
        { actor },
      );
    const hashOf = async (codes: readonly string[]) =>
      (await customers.bus.ask(createSelection, { filter: null, exclude: [], ids: null, codes: [...codes] }, { actor }))
        .hash;

    const found = [
      [await select(place), ['X01', 'X02', 'X03']],
      [await select({ region: 'Occidente\nOriente', query: 'X0' }), ['X01', 'X02', 'X03', 'X04']],
      [await select({ ...place, metering: 'telemetered' }), ['X01']],
      [await select({ ...place, metering: 'manual' }), ['X02', 'X03']],
      [await select({ ...place, minKwh: '100', maxKwh: '200' }), ['X02']],
      [await select(place, [await idOf('X02')]), ['X01', 'X03']],
    ] as const;
    for (const [selection, codes] of found)
      expect(selection).toMatchObject({ count: codes.length, hash: await hashOf(codes) });

    const [all] = found[0];
    await customers.load(ANDINA, sheet([aRow('X05', place)]));
    const frozen = await customers.bus.ask(
      freezeSnapshot,
      { selectionId: all.id, ids: null, market: 'regulated', period: '2026-02', base: null },
      { actor },
    );
    expect((await customers.rowsOf(frozen.snapshot)).map((row) => row['supply_point_code'])).toEqual([
      'X01',
      'X02',
      'X03',
    ]);
  });

  it('writes the acceptance portfolio as the settlement will read it, the same bytes each time', async () => {
    const file = await readFile(new URL('given/cedenar-customers.csv', import.meta.url));
    await customers.load(ANDINA, file);
    const selection = await customers.bus.ask(
      createSelection,
      { filter: { ...everything, query: 'cedenar-' }, exclude: [], ids: null, codes: null },
      { actor },
    );

    const order = { selectionId: selection.id, ids: null, market: 'regulated', period: '2026-02', base: null } as const;
    const first = await customers.bus.ask(freezeSnapshot, order, { actor });
    const second = await customers.bus.ask(freezeSnapshot, order, { actor });

    expect(second.snapshot).toEqual(first.snapshot);
    const rows = await customers.rowsOf(first.snapshot);
    expect(rows.map((row) => row['supply_point_code'])).toEqual(['CEDENAR-01', 'CEDENAR-02']);
    expect(rows[0]).toMatchObject({
      ordinal: 1,
      segment: 1,
      segment_from: '2026-02-01',
      segment_until: '2026-03-01',
      contract_from: '2025-01-01',
      contract_until: null,
      customer_name: 'Cliente "Uno"; S.A.',
      customer_id_number: '1085000100',
      region: 'Nariño',
      market: 'regulated',
      metering: 'manual',
      meter_digits: 6,
      meter_factor: '1.000000',
      voltage_level: 1,
      asset_ownership: 'operator',
      consumer_class: 'residential',
      stratum: 1,
      altitude_masl: 2527,
      subnormal: false,
      contribution_exemption_pct: '0.0000',
      sic_code: null,
      base_price: null,
    });
    const settings: unknown = JSON.parse(Buffer.from(await customers.objects.read(first.settings)).toString());
    expect(settings).toEqual({
      deviation: { sampleSigma: true, sigmas: '3' },
      registerStraddle: 'last-day',
      rounding: { payableStep: '10', tariffDecimals: 2 },
    });
  });

  it('refuses points of another market by code, and points that do not exist', async () => {
    await customers.load(ANDINA, sheet([aRow('W01')]));
    const id = await idOf('W01');

    await expect(freeze([id], '2026-02', 'unregulated')).rejects.toMatchObject({
      code: 'customers.wrong-market',
      message: expect.stringContaining('W01'),
    });
    await expect(freeze([id, LITORAL], '2026-02')).rejects.toMatchObject({ code: 'customers.points-unknown' });
  });

  it('keeps a point without a contract in force in the snapshot, without days', async () => {
    await customers.load(ANDINA, sheet([aRow('X01', { vigente_hasta: '2025-12-31' })]));

    const { snapshot } = await freeze([await idOf('X01')], '2026-02');

    expect(await customers.rowsOf(snapshot)).toMatchObject([
      { ordinal: 1, segment_from: null, segment_until: null, contract_until: '2025-12-31' },
    ]);
  });
});

describe('master data as a sheet', () => {
  const countries = [
    { name: 'Colombia', companyId: ANDINA, customs: { point: ',', separator: ';' } },
    { name: 'Peru', companyId: LITORAL, customs: { point: '.', separator: ',' } },
  ] as const;
  const tableOf = async (companyId: string) => {
    const rows: Row[] = [];
    let headers: readonly string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const request = { limit: 500, cursor, customerId: null };
      const page: ReplyOf<typeof listSheetRows> = await customers.bus.ask(listSheetRows, request, {
        actor: operatorOf(companyId),
      });
      headers = page.columns.map(({ header }) => header);
      for (const { cells } of page.rows)
        rows.push(
          cells.map((value, at) =>
            value === '' ? null : { type: page.columns[at]?.type ?? 'text', value, code: value },
          ),
        );
      cursor = page.nextCursor;
    }
    return { headers, ids: headers, rows };
  };

  beforeAll(async () => {
    const strange = [
      aRow('S1', { telefono: '+57 300', direccion: 'Calle 1, interior 2', factor_medidor: '40.125' }),
      aRow('S2', { identificacion: '00012345', medidor: '00099', municipio_codigo: '05001', correo: 'a@example.com' }),
      aRow('S2', {
        cliente_codigo: 'CS2',
        identificacion: '00012345',
        vigente_desde: '2026-01-01',
        medidor: '123456789012345',
      }),
    ];
    const andina = await customers.load(ANDINA, sheet(strange), 'point');
    const peru = await customers.bus.ask(getImportTemplate, {}, { actor: operatorOf(LITORAL) });
    const litoral = await customers.load(LITORAL, peru.template);
    expect([andina.errors, litoral.errors]).toEqual([[], []]);
  });

  it.each(countries)('of $name changes nothing when its CSV or its workbook is imported again', async (country) => {
    const table = await tableOf(country.companyId);
    const written = [csvOf(table, country.customs), xlsxOf(table, 'clientes')];
    const outcomes = [];
    for (const file of written) outcomes.push(await customers.load(country.companyId, file));

    expect(table.rows.length).toBeGreaterThan(1);
    for (const { errors, result } of outcomes) {
      expect(errors).toEqual([]);
      expect(JSON.parse(result)).toMatchObject({
        rows: table.rows.length,
        customersCreated: 0,
        customersChanged: 0,
        supplyPointsCreated: 0,
        contractVersionsCreated: 0,
        contractVersionsChanged: 0,
      });
    }
    expect(await tableOf(country.companyId)).toEqual(table);
  });
});
