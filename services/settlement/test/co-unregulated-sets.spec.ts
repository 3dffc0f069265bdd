import { afterAll, describe, expect, it } from '@jest/globals';
import { decimal, toText } from '@kantia/kernel/decimal';
import { coUnregulated } from '../src/domain/co-unregulated/market.js';
import type { Settled } from '../src/domain/engine.js';
import type { Finding } from '../src/domain/finding.js';
import { resultText } from '../src/domain/statement.js';
import { MarketTables } from './market-tables.js';
import { aDay, aFactor, aSegment, AT_CELL, frozen, PPI, SCARCITY, spotDay } from './co-unregulated-tables.js';

const lab = new MarketTables();
afterAll(() => lab.close());

async function settle(...given: Parameters<typeof frozen>): Promise<Settled> {
  const { settled } = await lab.settle(coUnregulated, frozen(...given));
  const result = settled.get(1);
  if (!result) throw new Error('no service');
  return result;
}
function lineOf(result: Settled, code = 'GENERACION') {
  if (result.kind === 'failed') throw new Error(result.findings.map((one) => one.code).join());
  return result.statement.lines.find((line) => line.code === code);
}
const amountOf = (result: Settled, code?: string) => {
  const line = lineOf(result, code);
  return line ? toText(line.amount) : null;
};
const shown = (findings: readonly Finding[]) => findings.map(({ code, params }) => [code, params]);

/** Domain page on Colombia, 7.7(7): four hours; the other twenty use what is contracted, or nothing. */
const LOAD = ['150.5', '160.0', '170.25', '155.0'];
const SPOT = ['210.10', '220.40', '995.50', '230.00', '1'];
/** Read by hand all month: readings up to the first day of a contract belong to the one before. */
const aManual = (changed: Parameters<typeof aSegment>[0] = {}) =>
  aSegment({ metering: 'manual', segment_from: '2026-04-01', ...changed });
const REGISTER = {
  ordinal: 1,
  ...AT_CELL,
  meter: 'M1',
  previous_date: '2026-03-31',
  previous_reading: '100',
  current_date: '2026-04-30',
  current_reading: '160',
  month: '2026-04',
};
const base = { base_price: '288.3065', base_month: null };

describe('sets of CO unregulated on DuckDB', () => {
  it('pay what is contracted, the difference at the capped spot price', async () => {
    const result = await settle({
      snapshot: [aSegment({ ...base, price_mode: 'PAY_AS_CONTRACTED', contracted_energy_kwh_h: '150' })],
      'co.hourly-readings': aDay([...LOAD, '150']),
      'co.spot-price': spotDay(SPOT),
      'co.scarcity-price': [SCARCITY],
    });

    // 172,983.90 + 20,979.755 of the page, and 20 × 150 × 288.3065 = 864,919.50.
    expect(amountOf(result)).toBe('1058883.16');
  });

  it('pay what is demanded up to the cap, the rest at the capped spot price', async () => {
    const result = await settle({
      snapshot: [aSegment({ ...base, price_mode: 'PAY_AS_DEMANDED', cap_kwh_h: '160' })],
      'co.hourly-readings': aDay([...LOAD, '0']),
      'co.spot-price': spotDay(SPOT),
      'co.scarcity-price': [SCARCITY],
    });

    expect(amountOf(result)).toBe('189204.22');
    expect(lineOf(result)?.terms.map(({ symbol, value }) => `${symbol} ${toText(value)}`)).toEqual([
      'KWH 635.75',
      'TOPE 160',
      'KWH_SOBRE 170.25',
      'P0 288.3065',
      'HORAS 1',
      'SUMA_PB 865.22',
      'E_PB 147303.705',
      'PES 865.22',
    ]);
  });

  it.each<[string, string | null, string | null, string]>([
    // 10 × (210.10 + 10) + 10 × (865.22 + 10); then with 500 for 865.22, and with 215 for 210.10.
    ['spot, capped by scarcity', null, null, '10953.2'],
    ['spot under a ceiling of its own', null, '500', '7301'],
    ['spot over a floor', '215', null, '11002.2'],
    ['the floor where it is above the ceiling', '900', '500', '18200'],
  ])('pay %s', async (_name, price_minimum, price_maximum, amount) => {
    const result = await settle({
      snapshot: [aSegment({ price_mode: 'SPOT_PLUS', margin: '10', price_minimum, price_maximum })],
      'co.hourly-readings': aDay(['10', '0', '10', '0']),
      'co.spot-price': spotDay(SPOT),
      'co.scarcity-price': [SCARCITY],
    });

    expect(amountOf(result)).toBe(amount);
  });

  it('carry energy to the STN to the last of twenty decimals', async () => {
    const result = await settle({
      snapshot: [aSegment({ loss_factor_applies: true })],
      'co.hourly-readings': aDay(['150.123456', '0']),
      'co.boundary-loss-factors': [aFactor('1.04421611946676')],
    });

    expect(toText(lineOf(result)?.quantity ?? decimal('0'))).toBe('156.76133266525888832256');
  });

  it('price energy at the STN hour by hour, loss factor of the day by spot price, exactly', async () => {
    const result = await settle({
      snapshot: [aSegment({ price_mode: 'SPOT_PLUS', margin: '0', loss_factor_applies: true })],
      'co.hourly-readings': aDay(['150.123456', '0']),
      'co.boundary-loss-factors': [aFactor('1.04421611946676')],
      'co.spot-price': spotDay(['210.1234567891', '0']),
      'co.scarcity-price': [SCARCITY],
    });
    const value = decimal('150.123456').times(decimal('1.04421611946676')).times(decimal('210.1234567891'));

    expect(toText(lineOf(result)?.terms.find(({ symbol }) => symbol === 'E_PB')?.value ?? decimal('0'))).toBe(
      toText(value),
    );
  });

  it('hold the cap against the energy at the STN', async () => {
    const result = await settle({
      snapshot: [
        aSegment({
          ...base,
          price_mode: 'PAY_AS_DEMANDED',
          cap_kwh_h: '160',
          loss_factor_applies: true,
          base_price: '300',
        }),
      ],
      'co.hourly-readings': aDay(['160', '150', '0']),
      'co.boundary-loss-factors': [aFactor('1.05')],
      'co.spot-price': spotDay(['200', '1000', '1']),
      'co.scarcity-price': [SCARCITY],
    });

    // 168 and 157.5 kWh at the STN: (160 + 157.5) × 300 + 8 × 200.
    expect(amountOf(result)).toBe('96850');
  });

  it('split the month where the contract changes, and mix its modes', async () => {
    const result = await settle({
      snapshot: [
        aSegment({ ...base, base_month: '2026-04', segment_from: '2026-04-29', segment_until: '2026-04-30' }),
        aSegment({ segment: 2, price_mode: 'SPOT_PLUS', margin: '5', voltage_level: 2, retail_charge_cop_kwh: '12' }),
      ],
      'co.hourly-readings': [...aDay(['1'], {}, '2026-04-29'), ...aDay(['2'])],
      'co.spot-price': spotDay(['100']),
      'co.scarcity-price': [SCARCITY],
    });

    // 24 × 288.3065 + 48 × (100 + 5); the retail charge only of the second piece.
    expect(amountOf(result)).toBe('11959.36');
    expect(amountOf(result, 'COMERCIALIZACION')).toBe('576');
    expect(amountOf(result, 'TRANSMISION')).toBe('4028.4');
    expect(lineOf(result)?.formula).toBe(
      'KWH_1 × P0_1 × IPP_1 / IPP_0_1 | E_PB_2 + KWH_2 × MARGEN_2; E_PB_2 = Σ kWh × min(PB, PES_2)',
    );
  });

  it('give the same result whatever the order and the place of the rows', async () => {
    const given = {
      snapshot: [aSegment({ price_mode: 'SPOT_PLUS', margin: '10', loss_factor_applies: true })],
      'co.spot-price': spotDay(SPOT),
      'co.scarcity-price': [SCARCITY],
      'co.boundary-loss-factors': [aFactor('1.02')],
    };
    const textOf = (result: Settled) => (result.kind === 'settled' ? resultText(result.statement) : result.findings);
    const inOrder = await settle({ ...given, 'co.hourly-readings': aDay(LOAD) });
    const shuffled = await settle({
      ...given,
      'co.spot-price': spotDay(SPOT).toReversed(),
      'co.hourly-readings': aDay(LOAD, { file: 'g.csv', row: 7 }).toReversed(),
    });

    expect(textOf(shuffled)).toEqual(textOf(inOrder));
  });

  it('say where the first reading of a profile lies', async () => {
    const result = await settle({
      snapshot: [aSegment({ segment_from: '2026-04-29' })],
      'co.hourly-readings': [
        ...aDay(['1'], { file: 'second.csv' }),
        ...aDay(['1'], { file: 'first.csv' }, '2026-04-29').toReversed(),
      ],
    });

    expect(lineOf(result)?.terms[0]?.source).toEqual({
      kind: 'input',
      inputId: 'i',
      file: 'first.csv',
      row: 2,
      column: 'kwh_activa',
    });
  });
});

describe('what is missing of CO unregulated', () => {
  const hourly = { 'co.hourly-readings': aDay(['10']) };
  const spot = { 'co.spot-price': spotDay(SPOT), 'co.scarcity-price': [SCARCITY] };
  const atSpot = { snapshot: [aSegment({ price_mode: 'SPOT_PLUS', margin: '10' })] };
  const atStn = { snapshot: [aSegment({ loss_factor_applies: true })] };

  it.each<[string, Parameters<typeof frozen>[0], string, Readonly<Record<string, string>>]>([
    ['all readings', { snapshot: [aSegment()] }, 'reading-missing', { supplyPoint: 'U01', kind: 'co.hourly-readings' }],
    [
      'an hour',
      { snapshot: [aSegment()], 'co.hourly-readings': aDay(['1', '1', null, null, '1']) },
      'hour-missing',
      { first: '2026-04-30T02:00', missing: '2' },
    ],
    [
      'a day',
      {
        snapshot: [aSegment({ segment_from: '2026-04-28' })],
        'co.hourly-readings': [...aDay(['1'], {}, '2026-04-28'), ...aDay(['1'])],
      },
      'hour-missing',
      { first: '2026-04-29T00:00', missing: '24' },
    ],
    [
      'the last hour',
      { snapshot: [aSegment()], 'co.hourly-readings': aDay(['1']).slice(0, 23) },
      'hour-missing',
      { first: '2026-04-30T23:00', missing: '1' },
    ],
    [
      'nothing, but repeats an hour',
      { snapshot: [aSegment()], 'co.hourly-readings': [...aDay(['1']), ...aDay(['1']).slice(4, 5)] },
      'hour-repeated',
      { day: '2026-04-30' },
    ],
    [
      'the price of an hour',
      { ...atSpot, ...hourly, ...spot, 'co.spot-price': spotDay(SPOT).toSpliced(5, 1) },
      'spot-price-missing',
      { hour: '2026-04-30T05:00' },
    ],
    [
      'all spot prices',
      { ...atSpot, ...hourly },
      'spot-price-missing',
      { hour: '2026-04-30T00:00', kind: 'co.spot-price' },
    ],
    [
      'the scarcity price',
      { ...atSpot, ...hourly, ...spot, 'co.scarcity-price': [{ ...SCARCITY, month: '2026-03' }] },
      'scarcity-price-missing',
      { month: '2026-04' },
    ],
    [
      'the loss factor of a day',
      { ...atStn, ...hourly, 'co.boundary-loss-factors': [aFactor('1', { date: '2026-04-29' })] },
      'loss-factor-missing',
      { day: '2026-04-30' },
    ],
    [
      'all loss factors',
      { ...atStn, ...hourly },
      'loss-factor-missing',
      { day: '2026-04-30', kind: 'co.boundary-loss-factors' },
    ],
    [
      'the index',
      { snapshot: [aSegment()], ...hourly, 'co.ppi': PPI.slice(0, 1) },
      'ppi-missing',
      { month: '2026-04' },
    ],
    [
      'the base index',
      { snapshot: [aSegment()], ...hourly, 'co.ppi': PPI.slice(1) },
      'ppi-missing',
      { month: '2025-01' },
    ],
    [
      'the components',
      { snapshot: [aSegment({ network_operator: 'OTRO' })], ...hourly },
      'price-missing',
      { operator: 'OTRO', level: '2' },
    ],
    [
      'telemetry',
      { snapshot: [aManual({ price_mode: 'MIXED' })], 'co.register-readings': [REGISTER] },
      'profile-required',
      { mode: 'MIXED' },
    ],
    [
      'telemetry for the STN',
      { snapshot: [aManual({ loss_factor_applies: true })], 'co.register-readings': [REGISTER] },
      'profile-required',
      {},
    ],
    ['the register', { snapshot: [aManual()] }, 'reading-missing', { kind: 'co.register-readings' }],
    [
      'the meter',
      { snapshot: [aManual({ meter: 'X' })], 'co.register-readings': [REGISTER] },
      'meter-unknown',
      { meter: 'M1' },
    ],
    [
      'days in force',
      { snapshot: [aSegment({ segment_from: null, segment_until: null })] },
      'contract-not-in-force',
      {},
    ],
  ])('is named: %s', async (_what, rows, code, params) => {
    const result = await settle(rows);

    expect(result.kind).toBe('failed');
    expect(shown(result.findings)).toEqual([[`settlement.${code}`, expect.objectContaining(params)]]);
  });

  it.each([
    ['price_mode', {}, 'modalidad_precio'],
    ['base_price', {}, 'precio_base'],
    ['base_month', {}, 'mes_base'],
    ['network_operator', {}, 'operador_red'],
    ['voltage_level', {}, 'nivel_tension'],
    ['consumer_class', {}, 'clase'],
    ['asset_ownership', { voltage_level: 1 }, 'propiedad_activo'],
    ['stratum', { consumer_class: 'residential' }, 'estrato'],
    ['contracted_energy_kwh_h', { price_mode: 'PAY_AS_CONTRACTED' }, 'energia_contratada_kwh_h'],
    ['margin', { price_mode: 'SPOT_PLUS' }, 'margen'],
    ['fixed_pct', { price_mode: 'MIXED' }, 'porcentaje_fijo'],
    ['discount_pct', { price_mode: 'REGULATED_DISCOUNT' }, 'descuento_pct'],
  ])('is named in the sheet: %s', async (column, changed, field) => {
    const result = await settle({ snapshot: [aSegment({ ...changed, [column]: null })], ...hourly, ...spot });

    expect(shown(result.findings)).toEqual([['settlement.contract-incomplete', { contract: 'KU01', field }]]);
  });

  it('all at once', async () => {
    const { findings } = await settle({
      snapshot: [aSegment({ price_mode: 'MIXED', fixed_pct: null, network_operator: 'OTRO', consumer_class: null })],
      ...hourly,
      'co.ppi': [],
    });

    expect(findings.map(({ code, params }) => [code, params['field'] ?? params['month'] ?? params['kind']])).toEqual([
      ['settlement.ppi-missing', '2025-01'],
      ['settlement.ppi-missing', '2026-04'],
      ['settlement.contract-incomplete', 'porcentaje_fijo'],
      ['settlement.spot-price-missing', 'co.spot-price'],
      ['settlement.price-missing', 'co.unit-cost-components'],
      ['settlement.contract-incomplete', 'clase'],
    ]);
  });

  it('is not a spot price where no hour can be above a cap', async () => {
    const snapshot = [aSegment({ ...base, price_mode: 'PAY_AS_DEMANDED' })];

    expect(amountOf(await settle({ snapshot, ...hourly }))).toBe('69193.56');
  });

  it('warns of a provisional index and says so in the term', async () => {
    const ppi = PPI.map((row) => ({ ...row, status: row['month'] === '2026-04' ? 'provisional' : 'final' }));
    const result = await settle({ snapshot: [aSegment()], ...hourly, 'co.ppi': ppi });

    expect(result.kind === 'settled' && shown(result.findings)).toEqual([
      ['settlement.ppi-provisional', { month: '2026-04' }],
    ]);
    expect(lineOf(result)?.formula).toBe('KWH × P0 × IPP_PROVISIONAL / IPP_0');
  });
});

describe('registers of CO unregulated', () => {
  it('are metered with their roll-over and factor', async () => {
    const result = await settle({
      snapshot: [aManual({ meter_digits: 5, meter_factor: '120' })],
      'co.register-readings': [{ ...REGISTER, previous_reading: '99875', current_reading: '142' }],
    });

    expect(toText(lineOf(result)?.quantity ?? decimal('0'))).toBe('32040');
    expect(lineOf(result)?.formula).toBe('KWH × P0 × IPP / IPP_0; KWH = (10^DIGITOS + LECT_ACT - LECT_ANT) × FACTOR');
  });

  it('belong to the segment of their last day, whose price they take', async () => {
    const result = await settle({
      snapshot: [
        aSegment({
          metering: 'manual',
          base_month: null,
          base_price: '100',
          segment_from: '2026-04-01',
          segment_until: '2026-04-10',
        }),
        aSegment({
          segment: 2,
          metering: 'manual',
          base_month: null,
          base_price: '200',
          price_mode: 'FIXED_INDEXED',
          segment_from: '2026-04-10',
        }),
      ],
      'co.register-readings': [{ ...REGISTER, previous_reading: '0', current_reading: '30' }],
    });

    expect(shown(result.findings)).toEqual([
      ['settlement.contract-incomplete', { contract: 'KU01', field: 'mes_base' }],
    ]);
  });

  it('give a piece for each segment that was read', async () => {
    const result = await settle({
      snapshot: [
        aSegment({
          metering: 'manual',
          base_price: '100',
          base_month: '2026-04',
          segment_from: '2026-04-01',
          segment_until: '2026-04-10',
        }),
        aSegment({
          segment: 2,
          metering: 'manual',
          meter: 'M2',
          base_price: '200',
          base_month: '2026-04',
          segment_from: '2026-04-10',
        }),
      ],
      'co.register-readings': [
        { ...REGISTER, meter: 'M2', previous_date: '2026-04-09', previous_reading: '5', current_reading: '30' },
        { ...REGISTER, current_date: '2026-04-09', previous_reading: '0', current_reading: '10' },
      ],
    });

    // 10 × 100 + 25 × 200.
    expect(amountOf(result)).toBe('6000');
  });
});
