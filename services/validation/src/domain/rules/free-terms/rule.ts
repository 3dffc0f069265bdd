import type { SnapshotRow } from '../../rows.js';
import { segmentsInForce } from '../../service.js';
import { report, type Rule } from '../rule.js';
import { TEXTS } from './texts.js';

/** Columns of the sheet, with their names here. */
const ALWAYS: readonly (readonly [string, keyof SnapshotRow])[] = [
  ['empresa_distribuidora', 'network_operator'],
  ['tension', 'supply_voltage'],
  ['barra_referencia', 'reference_bar'],
  ['barra_suministro', 'supply_bar'],
  ['area_demanda', 'demand_area'],
  ['moneda_precio', 'price_currency'],
  ['precio_energia_hp', 'energy_price_peak'],
  ['precio_energia_hfp', 'energy_price_off_peak'],
  ['precio_potencia', 'power_price'],
  ['potencia_facturable', 'billable_power'],
];

function blankIn(row: SnapshotRow): readonly string[] {
  const isBelowHighTension = row.supply_voltage === 'MT' || row.supply_voltage === 'BT';
  const namesPower =
    row.billable_power === 'contracted' ||
    row.power_minimum_pct?.greaterThan(0) === true ||
    row.tolerance_pct !== null ||
    row.excess_multiplier !== null;
  const clauses: readonly (readonly [string, keyof SnapshotRow, boolean])[] = [
    ['potencia_contratada_kw', 'contracted_power_kw', namesPower],
    ['pemt', 'pemt', isBelowHighTension],
    ['ppmt', 'ppmt', isBelowHighTension],
    ['regla_tipo_cambio', 'exchange_rate_rule', row.price_currency === 'USD'],
  ];
  const needed = [...ALWAYS, ...clauses.filter(([, , isNeeded]) => isNeeded)];
  return needed.flatMap(([field, name]) => (row[name] === null ? [field] : []));
}

export const freeTerms: Rule = {
  name: 'free-terms',
  markets: ['PE/unregulated'],
  texts: TEXTS,
  check(service) {
    return segmentsInForce(service).flatMap((segment) =>
      blankIn(segment).map((field) =>
        report(TEXTS, 'validation.free-term-missing', { contract: segment.contract_code, field }),
      ),
    );
  },
};
