import { quantity, supplyPoint, version } from '../columns.js';
import { defineKind } from '../kind.js';
import { monthColumn } from '../month-column.js';
import { byPoints } from '../needed-by.js';

export const peCoincidentPower = defineKind({
  code: 'pe.coincident-power',
  name: { es: 'Potencia coincidente', en: 'Coincident power' },
  country: 'PE',
  market: 'unregulated',
  periodicity: 'monthly',
  scope: 'point',
  optional: true,
  columns: [
    monthColumn,
    version,
    supplyPoint,
    quantity({ header: 'kw', name: 'kw', description: 'Potencia coincidente, kW', example: '1500.25' }),
  ],
  monthOf: 'column',
  key: ['month', 'version', 'supply_point_code'],
  block: ['supply_point_code', 'month'],
  versioned: true,
  need: byPoints(),
});
