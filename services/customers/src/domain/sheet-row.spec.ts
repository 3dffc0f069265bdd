import { describe, expect, it } from '@jest/globals';
import type { DecimalMark } from './decimal-mark.js';
import { SHEET_COLUMNS } from './sheet-catalogue.js';
import { matchHeader } from './sheet-header.js';
import { readRow } from './sheet-row.js';

const colombian: Readonly<Record<string, string>> = {
  cliente_codigo: 'C1',
  tipo_identificacion: 'NIT',
  identificacion: '900123456',
  cliente_nombre: 'Cliente Uno',
  punto_suministro: 'P1',
  mercado: 'Regulado',
  tipo_medicion: 'MANUAL',
  medidor: 'M1',
  digitos: '6',
  factor_medidor: '1',
  contrato: 'K1',
  vigente_desde: '2025-01-01',
  vigente_hasta: '',
  operador_red: 'CEDENAR',
  nivel_tension: '1',
  propiedad_activo: 'operador',
  clase: 'residencial',
  estrato: '1',
  altitud_msnm: '2527',
  barrio_subnormal: 'Sí',
  exencion_contribucion_pct: '',
};

function read(
  changed: Readonly<Record<string, string>> = {},
  { country = 'CO', mark = 'point' }: { country?: 'CO' | 'PE'; mark?: DecimalMark } = {},
) {
  const given = { ...colombian, ...changed };
  const catalogue = SHEET_COLUMNS[country];
  const { placed, width } = matchHeader(Object.keys(given), catalogue);
  return readRow({ row: 7, cells: Object.values(given) }, { placed, catalogue, width, markOf: () => mark });
}

describe('readRow', () => {
  it('reads a row into the code words of the snapshot, with what a blank means', () => {
    const { row, errors } = read();

    expect(errors).toEqual([]);
    expect(row.values).toEqual({
      customer_code: 'C1',
      customer_id_type: 'NIT',
      customer_id_number: '900123456',
      customer_name: 'Cliente Uno',
      supply_point_code: 'P1',
      market: 'regulated',
      metering: 'manual',
      meter: 'M1',
      meter_digits: '6',
      meter_factor: '1',
      contract_code: 'K1',
      valid_from: '2025-01-01',
      network_operator: 'CEDENAR',
      voltage_level: '1',
      asset_ownership: 'operator',
      consumer_class: 'residential',
      stratum: '1',
      altitude_masl: '2527',
      subnormal: 'true',
      contribution_exemption_pct: '0',
    });
  });

  it.each([
    [{ cliente_codigo: '' }, 'cliente_codigo', 'required'],
    [{ mercado: 'libre' }, 'mercado', 'not-in-list'],
    [{ vigente_desde: '31/02/2025' }, 'vigente_desde', 'not-a-date'],
    [{ vigente_desde: '0001-01-01' }, 'vigente_desde', 'not-a-date'],
    [{ vigente_hasta: '31/12/2024' }, 'vigente_hasta', 'until-before-from'],
    [{ nivel_tension: '5' }, 'nivel_tension', 'out-of-range'],
    [{ nivel_tension: '1e0' }, 'nivel_tension', 'not-an-integer'],
    [{ propiedad_activo: '' }, 'propiedad_activo', 'required-when'],
    [{ estrato: '' }, 'estrato', 'required-when'],
    [{ altitud_msnm: '' }, 'altitud_msnm', 'required-when'],
    [{ altitud_msnm: '2.527' }, 'altitud_msnm', 'not-an-integer'],
    [{ factor_medidor: '0' }, 'factor_medidor', 'out-of-range'],
    [{ factor_medidor: '-1' }, 'factor_medidor', 'out-of-range'],
    [{ factor_medidor: 'NaN' }, 'factor_medidor', 'not-a-number'],
    [{ factor_medidor: '1e400' }, 'factor_medidor', 'not-a-number'],
    [{ factor_medidor: '1.1234567' }, 'factor_medidor', 'too-precise'],
    [{ identificacion: '12345' }, 'identificacion', 'identification-invalid'],
    [{ cliente_nombre: '=HYPERLINK("x")' }, 'cliente_nombre', 'formula-like'],
    [{ cliente_nombre: '@SUM(A1)' }, 'cliente_nombre', 'formula-like'],
    [{ cliente_nombre: '-2+3+cmd' }, 'cliente_nombre', 'formula-like'],
    [{ cliente_nombre: 'a\u0000b' }, 'cliente_nombre', 'bad-character'],
    [{ cliente_nombre: 'x'.repeat(201) }, 'cliente_nombre', 'too-long'],
    [{ mercado: 'no_regulado' }, 'modalidad_precio', 'required-when'],
    [{ mercado: '__proto__' }, 'mercado', 'not-in-list'],
  ])('names the row, the column and the code of %j', (changed, column, code) => {
    const { errors } = read(changed);

    expect(errors.map((error) => [error.row, error.column, error.code])).toEqual([[7, column, code]]);
    expect(errors[0]?.message).not.toContain('{');
  });

  it('takes a phone number with a plus and a lone hyphen', () => {
    expect(read({ telefono: '+57 602 000-0000', direccion: '-' }).errors).toEqual([]);
  });

  it('reads a date with the day first and a factor with a comma', () => {
    const { row } = read({ vigente_desde: '5/3/2025', factor_medidor: '1.200,5' }, { mark: 'comma' });

    expect(row.values).toMatchObject({ valid_from: '2025-03-05', meter_factor: '1200.5' });
  });

  it('reports every mistake of a row', () => {
    expect(read({ mercado: 'x', clase: 'y', vigente_desde: 'z' }).errors).toHaveLength(3);
  });

  it('refuses a ragged row as a whole', () => {
    const catalogue = SHEET_COLUMNS.CO;
    const { placed, width } = matchHeader(['cliente_codigo', 'contrato'], catalogue);
    const reading = { placed, catalogue, width, markOf: () => 'point' as const };

    expect(readRow({ row: 2, cells: ['C1'] }, reading).errors.map(({ code }) => code)).toEqual(['ragged-row']);
    expect(readRow({ row: 3, cells: ['C1', 'K1', 'x'] }, reading).errors.map(({ code }) => code)).toEqual([
      'ragged-row',
    ]);
  });

  it('tells of a cell too many before what it shifted, also where the row ends in blanks', () => {
    const catalogue = SHEET_COLUMNS.CO;
    const { placed, width } = matchHeader(['cliente_nombre', 'clase', 'vigente_hasta'], catalogue);
    const reading = { placed, catalogue, width, markOf: () => 'point' as const };
    const codes = (cells: readonly string[]) => readRow({ row: 2, cells }, reading).errors.map(({ code }) => code);

    expect(codes(['Pérez', ' Ana', 'residencial', '']).slice(0, 2)).toEqual(['ragged-row', 'not-in-list']);
    expect(codes(['Pérez, Ana', 'residencial', '', ''])).not.toContain('not-in-list');
  });

  it('checks the columns of Peru by their types', () => {
    const peru = {
      tipo_identificacion: 'RUC',
      identificacion: '20108472473',
      mercado: 'no_regulado',
      tipo_medicion: 'telemedida',
      empresa_distribuidora: 'LIMANORTE',
      sistema_electrico: 'LIMANORTE',
      tension: 'MT',
      moneda_precio: 'USD',
      precio_energia_hp: '45.00',
      precio_energia_hfp: '44',
      potencia_facturable: 'coincidente',
      regla_tipo_cambio: 'fin_de_mes',
    };

    expect(read(peru, { country: 'PE' }).errors).toEqual([]);
    expect(read(peru, { country: 'PE' }).row.values).toMatchObject({
      network_operator: 'LIMANORTE',
      interconnected: 'true',
      price_currency: 'USD',
      energy_price_peak: '45',
      billable_power: 'coincident',
      exchange_rate_rule: 'month-end',
    });
    expect(read({ ...peru, precio_energia_hp: 'caro' }, { country: 'PE' }).errors.map(({ column }) => column)).toEqual([
      'precio_energia_hp',
    ]);
  });
});

describe('matchHeader', () => {
  it('knows headers in any order, case and accents, and reports what it does not know', () => {
    const match = matchHeader(['CONTRATO', 'Cliente Código', 'Vigente-Desde', 'color'], SHEET_COLUMNS.CO);

    expect(match.placed.map(({ column, at }) => [column.attribute, at])).toEqual([
      ['contract_code', 0],
      ['customer_code', 1],
      ['valid_from', 2],
    ]);
    expect(match.unknown).toEqual(['color']);
    expect(match.errors.every(({ code }) => code === 'missing-column')).toBe(true);
    expect(match.errors.map(({ column }) => column)).toContain('punto_suministro');
  });

  it('refuses a column that stands twice', () => {
    const match = matchHeader(['contrato', 'Contrato'], SHEET_COLUMNS.CO);

    expect(match.errors.map(({ code, column }) => `${code} ${column}`)).toContain('duplicate-column contrato');
  });
});
