import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getSupplyPointFacets } from '@kantia/contracts/customers/operations/get-supply-point-facets.v1';
import { listSupplyPoints } from '@kantia/contracts/customers/operations/list-supply-points.v1';
import { ANDINA, aRow, LITORAL, operatorOf, runCustomers, sheet } from './running-customers.js';

let customers: Awaited<ReturnType<typeof runCustomers>>;
beforeAll(async () => {
  customers = await runCustomers();
  const rows = [
    aRow('N01', { region: 'Norte' }),
    aRow('N02', { region: 'Norte' }),
    aRow('S01', { region: 'Sur' }),
    aRow('E01', { region: 'Eje; cafetero' }),
  ];
  await customers.load(ANDINA, sheet(rows.slice(0, 3)));
  await customers.load(ANDINA, sheet([rows[3] ?? {}]).replaceAll('Eje; cafetero', '"Eje; cafetero"'));
  await customers.settle(ANDINA, [
    ['N01', '2026-02', '120.5'],
    ['N02', '2026-02', '200'],
    ['S01', '2026-02', '4000'],
  ]);
});
afterAll(() => customers.stop());

const everything = { market: '', metering: '', region: '', minKwh: '', maxKwh: '', query: '', period: '' };
const facets = (changed: Partial<typeof everything> = {}, companyId = ANDINA) =>
  customers.bus.ask(getSupplyPointFacets, { ...everything, ...changed }, { actor: operatorOf(companyId) });

describe('facets of the selection', () => {
  it('count what each choice finds, with the other fields as they are', async () => {
    const { total, regions, meterings, consumption } = await facets({ region: 'Norte', minKwh: '100' });

    expect(total).toBe(2);
    expect(regions).toEqual([
      { value: 'Norte', count: 2 },
      { value: 'Sur', count: 1 },
    ]);
    expect(meterings).toEqual([
      { value: 'telemetered', count: 0 },
      { value: 'manual', count: 2 },
    ]);
    expect(consumption).toEqual({
      unknown: 0,
      bins: [
        { from: '100', until: '200', count: 1 },
        { from: '200', until: '500', count: 1 },
      ],
    });
  });

  it('tells of points of which no month is known', async () => {
    expect((await facets()).consumption).toMatchObject({ unknown: 1 });
  });

  it('take several regions, as the list does', async () => {
    const region = 'Eje; cafetero\nSur';
    const list = await customers.bus.ask(
      listSupplyPoints,
      { ...everything, sort: null, region, limit: 10, cursor: null },
      { actor: operatorOf(ANDINA) },
    );

    expect(list.items.map(({ code }) => code)).toEqual(['E01', 'S01']);
    expect((await facets({ region })).total).toBe(2);
  });

  it('count nothing of another company, and refuse a filter that is none', async () => {
    expect(await facets({}, LITORAL)).toMatchObject({ total: 0, regions: [] });
    await expect(facets({ minKwh: 'mucho' })).rejects.toMatchObject({ code: 'customers.filter-invalid' });
  });
});
