import { supplyPoint } from '../columns.js';
import { defineKind } from '../kind.js';
import { monthColumn } from '../month-column.js';
import { SERVICE_KEY, settledService } from '../settled-service.js';

export const derivedConsumption = defineKind({
  code: 'derived.consumption',
  name: { es: 'Consumos liquidados', en: 'Settled consumption' },
  country: 'any',
  periodicity: 'monthly',
  scope: 'point',
  optional: true,
  origin: 'derived',
  columns: [
    supplyPoint,
    monthColumn,
    {
      header: 'kwh',
      name: 'kwh',
      type: { is: 'decimal', precision: 38, scale: 9 },
      required: true,
      description: 'Consumo liquidado, kWh',
      example: '165',
    },
    settledService,
  ],
  monthOf: 'column',
  key: SERVICE_KEY,
  block: SERVICE_KEY,
  need: {
    sql: 'SELECT ordinal, supply_point_code FROM snapshot',
    match: ['supply_point_code'],
    fromMonth: -12,
    untilMonth: -1,
  },
  samples: [],
});
