/** The part of a form that a column of the sheet stands in. `supply`: technical terms that both markets have. */
export type Section = 'customer' | 'supply-point' | 'contract' | 'supply' | 'regulated' | 'unregulated';

const SECTIONS: Readonly<Record<Exclude<Section, 'supply'>, readonly string[]>> = {
  customer: [
    'customer_code',
    'customer_id_type',
    'customer_id_number',
    'customer_name',
    'customer_email',
    'customer_phone',
  ],
  'supply-point': ['customer_address', 'municipality_code', 'supply_point_code', 'region'],
  contract: ['contract_code', 'market', 'metering', 'valid_from', 'valid_until'],
  regulated: [
    'stratum',
    'altitude_masl',
    'subnormal',
    'tariff_option',
    'residential',
    'fose_excluded',
    'metered_at_low_voltage',
    'excludes_sundays_holidays',
    'typical_sector',
  ],
  unregulated: [
    'sic_code',
    'price_mode',
    'base_price',
    'base_month',
    'contracted_energy_kwh_h',
    'cap_kwh_h',
    'margin',
    'price_minimum',
    'price_maximum',
    'fixed_pct',
    'discount_pct',
    'retail_charge_cop_kwh',
    'loss_factor_applies',
    'reference_bar',
    'supply_bar',
    'demand_area',
    'price_currency',
    'energy_price_peak',
    'energy_price_off_peak',
    'power_price',
    'billable_power',
    'power_minimum_pct',
    'tolerance_pct',
    'excess_multiplier',
    'pays_distribution_toll',
    'pemt',
    'ppmt',
    'index_weights',
    'index_bases',
    'exchange_rate_rule',
  ],
};
export function sectionOf(attribute: string): Section {
  for (const section of ['customer', 'supply-point', 'contract', 'regulated', 'unregulated'] as const) {
    if (SECTIONS[section].includes(attribute)) return section;
  }
  return 'supply';
}
