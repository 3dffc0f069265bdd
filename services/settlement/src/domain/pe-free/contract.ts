import { present } from '@kantia/kernel/assert';
import { finding } from '../finding.js';
import type { InForce } from '../metering/segment.js';
import { found, lacking, type Part } from '../part.js';
import { indexTermsOf } from './index-terms.js';
import { BILLABLE_POWERS, VOLTAGES, type FreeContract } from './input.js';
import type { SegmentRow } from './sets.js';

/** What every contract of the free market needs, by the column of the customers' sheet. */
const ALWAYS = {
  empresa_distribuidora: 'network_operator',
  tension: 'supply_voltage',
  barra_referencia: 'reference_bar',
  barra_suministro: 'supply_bar',
  area_demanda: 'demand_area',
  moneda_precio: 'price_currency',
  precio_energia_hp: 'energy_price_peak',
  precio_energia_hfp: 'energy_price_off_peak',
  precio_potencia: 'power_price',
  potencia_facturable: 'billable_power',
} as const satisfies Readonly<Record<string, keyof SegmentRow>>;

const isFedBelowHighTension = (voltage: string | null) => voltage === 'MT' || voltage === 'BT';

/** Columns that are blank though a clause of the contract needs them. */
function blankColumns(row: SegmentRow): readonly string[] {
  const blank = Object.entries(ALWAYS).flatMap(([header, attribute]) => (row[attribute] === null ? [header] : []));
  const needsContracted =
    row.billable_power === 'contracted' ||
    row.power_minimum_pct?.greaterThan(0) === true ||
    row.tolerance_pct !== null ||
    row.excess_multiplier !== null;
  if (needsContracted && row.contracted_power_kw === null) blank.push('potencia_contratada_kw');
  if (isFedBelowHighTension(row.supply_voltage) && row.pemt === null) blank.push('pemt');
  if (isFedBelowHighTension(row.supply_voltage) && row.ppmt === null) blank.push('ppmt');
  if (row.price_currency === 'USD' && row.exchange_rate_rule === null) blank.push('regla_tipo_cambio');
  return blank;
}

/** The contract of a segment, or all the columns that it lacks. */
export function contractOf(row: InForce<SegmentRow>): Part<FreeContract> {
  const incomplete = blankColumns(row).map((field) =>
    finding('settlement.contract-incomplete', { contract: row.contract_code, field }),
  );
  const indices = indexTermsOf(row);
  const findings = [...incomplete, ...indices.findings];
  const voltage = VOLTAGES.find((known) => known === row.supply_voltage);
  const billablePower = BILLABLE_POWERS.find((known) => known === row.billable_power);
  if (findings.length > 0 || !indices.value || !voltage || !billablePower) return lacking(...findings);
  const filled = <T>(value: T | null) => present(value, 'blank columns are named before');
  return found({
    contractCode: row.contract_code,
    networkOperator: filled(row.network_operator),
    voltage,
    referenceBar: filled(row.reference_bar),
    supplyBar: filled(row.supply_bar),
    demandArea: filled(row.demand_area),
    currency: row.price_currency === 'USD' ? 'USD' : 'PEN',
    energyPricePeak: filled(row.energy_price_peak),
    energyPriceOffPeak: filled(row.energy_price_off_peak),
    powerPrice: filled(row.power_price),
    billablePower,
    contractedPowerKw: row.contracted_power_kw,
    powerMinimumPct: row.power_minimum_pct,
    tolerancePct: row.tolerance_pct,
    excessMultiplier: row.excess_multiplier,
    paysDistributionToll: row.pays_distribution_toll ?? false,
    expansion: isFedBelowHighTension(voltage) && row.pemt && row.ppmt ? { energy: row.pemt, power: row.ppmt } : null,
    indices: indices.value,
    exchangeRateRule: row.exchange_rate_rule === 'issue-date' ? 'issue-date' : 'month-end',
  });
}
