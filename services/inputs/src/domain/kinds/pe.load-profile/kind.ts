import { quantity, supplyPoint, time } from '../columns.js';
import { defineKind } from '../kind.js';
import { monthOfEnd } from '../month-of.js';
import { byPoints } from '../needed-by.js';

export const peLoadProfile = defineKind({
  code: 'pe.load-profile',
  name: { es: 'Perfil de carga', en: 'Load profile' },
  country: 'PE',
  metering: 'telemetered',
  periodicity: '15-minute',
  scope: 'point',
  columns: [
    supplyPoint,
    time({
      header: 'fecha_hora',
      name: 'ends_at',
      description: 'Fin del intervalo de 15 minutos, hora local o con diferencia horaria',
      example: '2026-02-01T00:15:00',
    }),
    quantity({ header: 'kwh', name: 'kwh', description: 'Energía activa del intervalo, kWh', example: '359.92' }),
    quantity({
      header: 'kvarh',
      name: 'kvarh',
      required: false,
      description: 'Energía reactiva del intervalo, kvarh',
      example: '0',
    }),
  ],
  monthOf: monthOfEnd('ends_at'),
  rules: [
    {
      code: 'pe.load-profile.not-a-quarter',
      header: 'fecha_hora',
      holds: `time_bucket(INTERVAL 15 MINUTE, ends_at) = ends_at`,
      severity: 'blocking',
      es: 'El intervalo termina en un cuarto de hora',
      en: 'An interval ends on a quarter of an hour',
    },
  ],
  key: ['supply_point_code', 'ends_at'],
  block: ['supply_point_code', 'CAST(ends_at - INTERVAL 1 SECOND AS DATE)'],
  need: byPoints(`metering = 'telemetered'`),
});
