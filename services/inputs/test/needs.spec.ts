import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { period } from '@kantia/kernel/period';
import { aSnapshot, type SnapshotService } from './a-snapshot.js';
import { COMPANY, FEBRUARY, InputsLab } from './inputs-lab.js';

let lab: InputsLab;
beforeAll(() => {
  lab = new InputsLab();
});
beforeEach(() => lab.clear());
afterAll(() => lab.close());

const FREE = { country: 'PE', market: 'unregulated' } as const;
const PUBLIC = { country: 'PE', market: 'regulated' } as const;
const COLOMBIAN = { country: 'CO', market: 'unregulated' } as const;

async function required(of: typeof FREE | typeof PUBLIC | typeof COLOMBIAN, service: Partial<SnapshotService>) {
  const snapshot = await lab.parquet(
    aSnapshot([{ point: 'P', operator: 'OR', level: 2, ownership: null, consumerClass: 'commercial', ...service }]),
  );
  const items = await lab.required.list({ company: COMPANY, ...of, period: FEBRUARY, snapshot }, new Set());
  return Object.fromEntries(items.filter(({ optional }) => !optional).map(({ kind, missing }) => [kind, missing]));
}

describe('an unregulated service of Colombia needs', () => {
  const metering = 'telemetered' as const;
  const always = {
    'co.hourly-readings': ['P · 2026-02'],
    'co.unit-cost-components': ['OR · 2026-02 · 2'],
  };
  const spot = { 'co.spot-price': ['2026-02'], 'co.scarcity-price': ['2026-02'] };

  it('the index of the period and of its base month when its price is indexed', async () => {
    expect(
      await required(COLOMBIAN, { metering, terms: { price_mode: 'FIXED_INDEXED', base_month: '2019-11' } }),
    ).toEqual({ ...always, 'co.ppi': ['2019-11', '2026-02'] });
  });

  it.each(['PAY_AS_CONTRACTED', 'PAY_AS_DEMANDED', 'SPOT_PLUS', 'MIXED'])(
    'spot and scarcity prices with %s',
    async (price_mode) => {
      expect(await required(COLOMBIAN, { metering, terms: { price_mode } })).toEqual({ ...always, ...spot });
    },
  );

  it('loss factors where it is priced at the national system, and nothing else for a discount', async () => {
    expect(
      await required(COLOMBIAN, { metering, terms: { price_mode: 'REGULATED_DISCOUNT', loss_factor_applies: 'true' } }),
    ).toEqual({ ...always, 'co.boundary-loss-factors': ['P · 2026-02'] });
  });
});

describe('a regulated service of Peru needs', () => {
  it('its sheet, the tax unit of the year and readings of its sort of meter', async () => {
    const terms = { electric_system: 'S', tariff_option: 'BT5B', interconnected: 'true' };

    expect(await required(PUBLIC, { terms })).toEqual({
      'pe.tariff-sheet': ['OR · S · BT5B'],
      'pe.register-readings': ['P · 2026-02'],
      'pe.tax-unit': ['2026-01'],
    });
    expect(Object.keys(await required(PUBLIC, { metering: 'telemetered', terms }))).toContain('pe.load-profile');
  });

  it('no tax unit in an isolated system', async () => {
    const terms = { electric_system: 'S', tariff_option: 'BT5B', interconnected: 'false' };

    expect(Object.keys(await required(PUBLIC, { terms }))).toEqual(['pe.tariff-sheet', 'pe.register-readings']);
  });
});

describe('a free service of Peru needs', () => {
  const metering = 'telemetered' as const;
  const always = {
    'pe.load-profile': ['P · 2026-02'],
    'pe.tax-unit': ['2026-01'],
    'pe.main-toll': ['Peaje principal'],
  };

  it('the main toll in any case', async () => {
    expect(await required(FREE, { metering, terms: { price_currency: 'PEN' } })).toEqual(always);
  });

  it('what its terms name', async () => {
    const terms = {
      price_currency: 'USD',
      index_weights: 'PPI:0.40| PGN:0.60',
      reference_bar: 'R',
      supply_bar: 'S',
      demand_area: '6',
      supply_voltage: 'MT',
      pays_distribution_toll: 'true',
      billable_power: 'coincident',
    };

    expect(await required(FREE, { metering, terms })).toEqual({
      ...always,
      'pe.system-peak': ['2026-02'],
      'pe.exchange-rate': ['2026-02'],
      'pe.price-indices': ['2026-02 · PGN', '2026-02 · PPI'],
      'pe.secondary-toll': ['6 · MT'],
      'pe.distribution-toll': ['OR'],
      'pe.loss-factors': ['R · S · 2026-02'],
    });
  });
});

it('shows as optional what would only be taken along', async () => {
  const snapshot = await lab.parquet(aSnapshot([{ point: 'P', metering: 'telemetered' }]));
  await lab.load({ kind: 'pe.exchange-rate', text: 'fecha;compra;venta\n2026-02-27;3.74;3.75' });

  const items = await lab.required.list({ company: COMPANY, ...FREE, period: FEBRUARY, snapshot }, new Set());

  expect(items.find(({ kind }) => kind === 'pe.exchange-rate')).toMatchObject({
    optional: true,
    status: 'loaded',
    required: 1,
    covered: 1,
  });
});

it('has the tax unit of the year in December too', async () => {
  await lab.load({ kind: 'pe.tax-unit', text: 'anio;uit\n2025;5350\n2026;5500' });
  const snapshot = await lab.parquet(aSnapshot([{ point: 'P', metering: 'manual' }]));
  const asked = { company: COMPANY, ...PUBLIC, period: period('2025-12'), snapshot };

  const items = await lab.required.list(asked, new Set());

  expect(items.find(({ kind }) => kind === 'pe.tax-unit')).toMatchObject({ status: 'loaded', missing: [] });
});
