import { quantity, reactiveEnergy, supplyPoint, time } from '../columns.js';
import { defineKind } from '../kind.js';
import { monthOfDate } from '../month-of.js';
import { byPoints } from '../needed-by.js';

export const coHourlyReadings = defineKind({
  code: 'co.hourly-readings',
  name: { es: 'Lecturas horarias', en: 'Hourly readings' },
  country: 'CO',
  metering: 'telemetered',
  periodicity: 'hourly',
  scope: 'point',
  columns: [
    supplyPoint,
    time({
      header: 'fecha_hora',
      name: 'starts_at',
      description: 'Comienzo de la hora, hora local o con diferencia horaria',
      example: '2026-02-01T00:00:00',
    }),
    quantity({ header: 'kwh_activa', name: 'kwh', description: 'Energía activa de la hora, kWh', example: '166.427' }),
    ...reactiveEnergy('de la hora'),
  ],
  monthOf: monthOfDate('starts_at'),
  rules: [
    {
      code: 'co.hourly-readings.not-an-hour',
      header: 'fecha_hora',
      holds: `date_trunc('hour', starts_at) = starts_at`,
      severity: 'blocking',
      es: 'La lectura comienza a la hora en punto',
      en: 'A reading begins on the hour',
    },
  ],
  key: ['supply_point_code', 'starts_at'],
  block: ['supply_point_code', 'CAST(starts_at AS DATE)'],
  need: byPoints(`metering = 'telemetered'`),
  samples: [
    ['U01', '2026-02-01T00:00:00', '166.4', '0', '0'],
    ['U01', '2026-02-01T01:00:00', '166.67', '', ''],
  ],
});
