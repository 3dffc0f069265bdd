import { decimal } from '@kantia/kernel/decimal';
import { SCARCITY_COLUMNS } from '../policies/co-scarcity.js';
import { cell, contractField, type Term } from '../term.js';
import type { EnergyPrice, SpotHours } from './input.js';

/** Σ of the hours at spot, and the ceiling that is already inside it. */
export function spotTerms({ value, readings, ceiling }: SpotHours, suffix: string): readonly Term[] {
  return [
    { symbol: `E_PB${suffix}`, value, unit: 'COP', source: cell(readings, 'kwh_activa') },
    {
      symbol: `PES${suffix}`,
      value: ceiling.value,
      unit: 'COP/kWh',
      source: cell(ceiling.provenance, SCARCITY_COLUMNS[ceiling.level]),
    },
  ];
}

/** Σ of the prices of the hours at spot, and how many they are. */
export function hourTerms({ hours, prices, pricesAt, readings }: SpotHours, suffix: string): readonly Term[] {
  return [
    { symbol: `HORAS${suffix}`, value: decimal(String(hours)), unit: 'h', source: cell(readings, 'fecha_hora') },
    { symbol: `SUMA_PB${suffix}`, value: prices, unit: 'COP/kWh', source: cell(pricesAt, null) },
  ];
}

type Bounded = Extract<EnergyPrice, { readonly bounds: unknown }>;

/** What the contract adds to the spot price, and between what it keeps it. */
export function boundTerms({ margin, bounds }: Bounded, suffix: string): readonly Term[] {
  const named = [
    ['MARGEN', margin, 'margen'],
    ['PISO', bounds.minimum, 'precio_minimo'],
    ['TECHO', bounds.maximum, 'precio_maximo'],
  ] as const;
  return named.flatMap(([symbol, value, column]) =>
    value === null ? [] : [{ symbol: `${symbol}${suffix}`, value, unit: 'COP/kWh', source: contractField(column) }],
  );
}

/** How the price of an hour is made, for the text of a formula. */
export function hourlyPriceRule(suffix: string, bounds: Bounded['bounds'] | null): string {
  let price = `min(PB, PES${suffix})`;
  if (bounds?.maximum) price = `min(${price}, TECHO${suffix})`;
  if (bounds?.minimum) price = `max(${price}, PISO${suffix})`;
  return price;
}
