import { dayColumn } from '../columns.js';
import { defineKind, HOUR_COLUMNS, type Column } from '../kind.js';
import { monthOfDate } from '../month-of.js';
import { byPeriod } from '../needed-by.js';
import { SPOT_MODES } from '../spot-modes.js';

/** Published with 10 decimals and more; hourly energy × price must fit 38 digits (ADR 0012). */
const priceOfHour = (name: string, hour: number): Column => ({
  header: name.toUpperCase(),
  name,
  type: { is: 'decimal', precision: 24, scale: 10, rounded: true },
  required: true,
  description: `Precio de bolsa de ${hour}:00 a ${hour + 1}:00, COP/kWh`,
  example: '210.12',
});

export const coSpotPrice = defineKind({
  code: 'co.spot-price',
  name: { es: 'Precio de bolsa nacional', en: 'Spot price' },
  country: 'CO',
  market: 'unregulated',
  periodicity: 'hourly',
  scope: 'global',
  columns: [dayColumn, ...HOUR_COLUMNS.map(priceOfHour)],
  hourly: 'price',
  monthOf: monthOfDate('date'),
  key: ['date', 'hour'],
  block: ['date'],
  need: byPeriod(SPOT_MODES),
});
