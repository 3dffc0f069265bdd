import { defineKind } from '../kind.js';
import { monthColumn } from '../month-column.js';

export const derivedConsumption = defineKind({
  code: 'derived.consumption',
  name: { es: 'Consumos liquidados', en: 'Settled consumption' },
  country: 'any',
  periodicity: 'monthly',
  scope: 'point',
  optional: true,
  origin: 'derived',
  columns: [
    {
      header: 'punto_suministro',
      name: 'supply_point_code',
      type: { is: 'text', maxLength: 60 },
      required: true,
      description: 'Código del punto de suministro',
      example: 'A01',
    },
    monthColumn,
    {
      header: 'kwh',
      name: 'kwh',
      type: { is: 'decimal', precision: 38, scale: 9 },
      required: true,
      description: 'Consumo liquidado, kWh',
      example: '165',
    },
    {
      header: 'servicio',
      name: 'service_id',
      type: { is: 'text', maxLength: 36 },
      required: true,
      description: 'Servicio liquidado',
      example: '',
    },
  ],
  monthOf: 'column',
  // Two contracts in one month are two services of one point; a re-settlement replaces its own service only.
  key: ['supply_point_code', 'month', 'service_id'],
  block: ['supply_point_code', 'month', 'service_id'],
  need: {
    sql: 'SELECT ordinal, supply_point_code FROM snapshot',
    match: ['supply_point_code'],
    fromMonth: -12,
    untilMonth: -1,
  },
  samples: [],
});
