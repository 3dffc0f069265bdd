import { reactiveEnergy, supplyPoint } from '../columns.js';
import { defineKind } from '../kind.js';
import { byReadings } from '../needed-by.js';
import { datesInOrder, meter, readingSpan } from '../register-columns.js';

export const coRegisterReadings = defineKind({
  code: 'co.register-readings',
  name: { es: 'Lecturas de medidores', en: 'Register readings' },
  country: 'CO',
  metering: 'manual',
  periodicity: 'monthly',
  scope: 'point',
  columns: [
    supplyPoint,
    meter,
    ...readingSpan('kWh'),
    {
      header: 'tipo_lectura',
      name: 'reading_type',
      type: { is: 'vocabulary', words: { real: 'real', estimada: 'estimated', promedio: 'average' } },
      required: true,
      description: 'REAL, ESTIMADA o PROMEDIO',
      example: 'REAL',
    },
    ...reactiveEnergy('del periodo'),
  ],
  monthOf: 'upload',
  rules: [datesInOrder('co.register-readings')],
  key: ['supply_point_code', 'meter', 'previous_date'],
  block: ['supply_point_code', 'month'],
  need: byReadings(`metering = 'manual'`),
  samples: [
    ['A01', 'MA01', '2026-01-31', '1000', '2026-02-28', '1165', 'REAL', '', ''],
    ['A02', 'MA02', '2026-01-31', '1037,5', '2026-02-28', '1167,25', 'ESTIMADA', '', ''],
  ],
});
