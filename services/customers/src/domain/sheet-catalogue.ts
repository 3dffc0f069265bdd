import type { Country } from './company.js';
import {
  factor,
  integer,
  list,
  percentage,
  price,
  quantity,
  text,
  whenValue,
  yesNo,
  type SheetColumn,
} from './sheet-column.js';

/** The customers' sheet (shared domain notes, inputs.md): one row per supply point and contract version. */
const COMMON: readonly SheetColumn[] = [
  { header: 'cliente_codigo', attribute: 'customer_code', kind: text(60), required: true },
  { header: 'tipo_identificacion', attribute: 'customer_id_type', kind: text(10), required: true },
  { header: 'identificacion', attribute: 'customer_id_number', kind: text(30), required: true },
  { header: 'cliente_nombre', attribute: 'customer_name', kind: text(), required: true },
  { header: 'correo', attribute: 'customer_email', kind: text() },
  { header: 'telefono', attribute: 'customer_phone', kind: text(40) },
  { header: 'direccion', attribute: 'customer_address', kind: text() },
  { header: 'municipio_codigo', attribute: 'municipality_code', kind: text(10) },
  { header: 'punto_suministro', attribute: 'supply_point_code', kind: text(60), required: true },
  { header: 'region', attribute: 'region', kind: text(80) },
  {
    header: 'mercado',
    attribute: 'market',
    kind: list({ regulado: 'regulated', no_regulado: 'unregulated' }),
    required: true,
  },
  {
    header: 'tipo_medicion',
    attribute: 'metering',
    kind: list({ telemedida: 'telemetered', manual: 'manual' }),
    required: true,
  },
  { header: 'medidor', attribute: 'meter', kind: text(60), required: true },
  {
    header: 'digitos',
    attribute: 'meter_digits',
    kind: integer(1, 12),
    required: whenValue('metering', ['manual'], 'tipo_medicion es manual'),
  },
  { header: 'factor_medidor', attribute: 'meter_factor', kind: factor, blank: '1' },
  { header: 'contrato', attribute: 'contract_code', kind: text(60), required: true },
  { header: 'vigente_desde', attribute: 'valid_from', kind: { type: 'date' }, required: true },
  { header: 'vigente_hasta', attribute: 'valid_until', kind: { type: 'date' } },
];

const unregulated = whenValue('market', ['unregulated'], 'mercado es no_regulado');
const regulated = whenValue('market', ['regulated'], 'mercado es regulado');

/** Consumer classes of Ley 142 and 143/1994; voltage levels of Res. CREG 015/2018. */
const COLOMBIA: readonly SheetColumn[] = [
  { header: 'operador_red', attribute: 'network_operator', kind: text(60), required: true },
  { header: 'nivel_tension', attribute: 'voltage_level', kind: integer(1, 4), required: true },
  {
    header: 'propiedad_activo',
    attribute: 'asset_ownership',
    kind: list({ operador: 'operator', compartido: 'shared', usuario: 'user' }),
    required: whenValue('voltage_level', ['1'], 'nivel_tension es 1'),
  },
  {
    header: 'clase',
    attribute: 'consumer_class',
    kind: list({
      residencial: 'residential',
      comercial: 'commercial',
      industrial: 'industrial',
      oficial: 'official',
      alumbrado: 'street-lighting',
      acueducto: 'water-utility',
      especial: 'special',
      area_comun: 'common-area',
      provisional: 'provisional',
    }),
    required: true,
  },
  {
    header: 'estrato',
    attribute: 'stratum',
    kind: integer(1, 6),
    required: whenValue('consumer_class', ['residential'], 'clase es residencial'),
  },
  {
    header: 'altitud_msnm',
    attribute: 'altitude_masl',
    kind: integer(0, 6000),
    required: {
      when: 'el estrato es 1, 2 o 3 (consumo de subsistencia)',
      all: [
        { attribute: 'consumer_class', values: ['residential'] },
        { attribute: 'stratum', values: ['1', '2', '3'] },
      ],
    },
  },
  { header: 'barrio_subnormal', attribute: 'subnormal', kind: yesNo, blank: 'false' },
  { header: 'exencion_contribucion_pct', attribute: 'contribution_exemption_pct', kind: percentage, blank: '0' },
  { header: 'codigo_sic', attribute: 'sic_code', kind: text(20) },
  {
    header: 'modalidad_precio',
    attribute: 'price_mode',
    kind: list({
      fixed_indexed: 'FIXED_INDEXED',
      pay_as_contracted: 'PAY_AS_CONTRACTED',
      pay_as_demanded: 'PAY_AS_DEMANDED',
      spot_plus: 'SPOT_PLUS',
      mixed: 'MIXED',
      regulated_discount: 'REGULATED_DISCOUNT',
    }),
    required: unregulated,
  },
  {
    header: 'precio_base',
    attribute: 'base_price',
    kind: price,
    required: whenValue('price_mode', ['FIXED_INDEXED'], 'modalidad_precio es FIXED_INDEXED'),
  },
  {
    header: 'mes_base',
    attribute: 'base_month',
    kind: { type: 'month' },
    required: whenValue('price_mode', ['FIXED_INDEXED'], 'modalidad_precio es FIXED_INDEXED'),
  },
  { header: 'energia_contratada_kwh_h', attribute: 'contracted_energy_kwh_h', kind: quantity },
  { header: 'tope_kwh_h', attribute: 'cap_kwh_h', kind: quantity },
  { header: 'margen', attribute: 'margin', kind: price },
  { header: 'precio_minimo', attribute: 'price_minimum', kind: price },
  { header: 'precio_maximo', attribute: 'price_maximum', kind: price },
  { header: 'porcentaje_fijo', attribute: 'fixed_pct', kind: percentage },
  {
    header: 'descuento_pct',
    attribute: 'discount_pct',
    kind: percentage,
    required: whenValue('price_mode', ['REGULATED_DISCOUNT'], 'modalidad_precio es REGULATED_DISCOUNT'),
  },
  { header: 'comercializacion_cop_kwh', attribute: 'retail_charge_cop_kwh', kind: price },
  { header: 'aplica_factor_perdidas', attribute: 'loss_factor_applies', kind: yesNo },
];

const PERU: readonly SheetColumn[] = [
  { header: 'empresa_distribuidora', attribute: 'network_operator', kind: text(60), required: true },
  { header: 'sistema_electrico', attribute: 'electric_system', kind: text(80), required: true },
  { header: 'sistema_interconectado', attribute: 'interconnected', kind: yesNo, blank: 'true' },
  { header: 'sector_tipico', attribute: 'typical_sector', kind: text(20) },
  { header: 'opcion_tarifaria', attribute: 'tariff_option', kind: text(20), required: regulated },
  { header: 'residencial', attribute: 'residential', kind: yesNo },
  { header: 'excluido_fose', attribute: 'fose_excluded', kind: yesNo, blank: 'false' },
  { header: 'medido_en_bt', attribute: 'metered_at_low_voltage', kind: yesNo, blank: 'false' },
  { header: 'potencia_contratada_kw', attribute: 'contracted_power_kw', kind: quantity },
  {
    header: 'modalidad_potencia',
    attribute: 'power_mode',
    kind: list({ variable: 'variable', contratada: 'contracted' }),
  },
  { header: 'excluye_domingos_feriados', attribute: 'excludes_sundays_holidays', kind: yesNo },
  { header: 'tipo_conexion', attribute: 'connection_type', kind: text(60) },
  { header: 'fases', attribute: 'phases', kind: integer(1, 3) },
  { header: 'tension', attribute: 'supply_voltage', kind: list({ bt: 'BT', mt: 'MT', at: 'AT', mat: 'MAT' }) },
  { header: 'barra_referencia', attribute: 'reference_bar', kind: text(60) },
  { header: 'barra_suministro', attribute: 'supply_bar', kind: text(60) },
  { header: 'area_demanda', attribute: 'demand_area', kind: text(20) },
  {
    header: 'moneda_precio',
    attribute: 'price_currency',
    kind: list({ usd: 'USD', pen: 'PEN' }),
    required: unregulated,
  },
  { header: 'precio_energia_hp', attribute: 'energy_price_peak', kind: price, required: unregulated },
  { header: 'precio_energia_hfp', attribute: 'energy_price_off_peak', kind: price, required: unregulated },
  { header: 'precio_potencia', attribute: 'power_price', kind: price },
  {
    header: 'potencia_facturable',
    attribute: 'billable_power',
    kind: list({ coincidente: 'coincident', maxima_hp: 'peak-maximum', maxima: 'maximum', contratada: 'contracted' }),
  },
  { header: 'potencia_minima_pct', attribute: 'power_minimum_pct', kind: percentage },
  { header: 'tolerancia_pct', attribute: 'tolerance_pct', kind: percentage },
  { header: 'multiplicador_exceso', attribute: 'excess_multiplier', kind: quantity },
  { header: 'paga_vad', attribute: 'pays_distribution_toll', kind: yesNo },
  { header: 'pemt', attribute: 'pemt', kind: quantity },
  { header: 'ppmt', attribute: 'ppmt', kind: quantity },
  { header: 'indice_pesos', attribute: 'index_weights', kind: text() },
  { header: 'indice_base', attribute: 'index_bases', kind: text() },
  {
    header: 'regla_tipo_cambio',
    attribute: 'exchange_rate_rule',
    kind: list({ fin_de_mes: 'month-end', fecha_emision: 'issue-date' }),
  },
];

/** The columns of a country's sheet, in the order of its template. */
export const SHEET_COLUMNS: Readonly<Record<Country, readonly SheetColumn[]>> = {
  CO: [...COMMON, ...COLOMBIA],
  PE: [...COMMON, ...PERU],
};

/** What belongs to the customer, the point or the validity; everything else of a row is a term of the contract version. */
const OUTSIDE_TERMS = new Set([
  'customer_code',
  'customer_id_type',
  'customer_id_number',
  'customer_name',
  'customer_email',
  'customer_phone',
  'customer_address',
  'municipality_code',
  'supply_point_code',
  'region',
  'market',
  'metering',
  'contract_code',
  'valid_from',
  'valid_until',
]);

export function isTerm(attribute: string): boolean {
  return !OUTSIDE_TERMS.has(attribute);
}
