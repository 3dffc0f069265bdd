import { quantity, supplyPoint, word } from '../columns.js';
import { defineKind } from '../kind.js';
import { byReadings } from '../needed-by.js';
import { datesInOrder, meter, readingSpan } from '../register-columns.js';

const REGISTERS = ['EA', 'EA_HP', 'EA_HFP', 'ER', 'MD', 'MD_HP', 'MD_HFP'];

export const peRegisterReadings = defineKind({
  code: 'pe.register-readings',
  name: { es: 'Lecturas de registros', en: 'Register readings' },
  country: 'PE',
  metering: 'manual',
  periodicity: 'monthly',
  scope: 'point',
  columns: [
    supplyPoint,
    meter,
    word(Object.fromEntries(REGISTERS.map((register) => [register.toLowerCase(), register])))({
      header: 'registro',
      name: 'register',
      description: REGISTERS.join(', '),
      example: 'EA',
    }),
    ...readingSpan('kWh o kvarh; en los registros MD la actual es la potencia leída, kW'),
    quantity({ header: 'factor', name: 'factor', description: 'Factor del medidor', example: '1' }),
  ],
  monthOf: 'upload',
  rules: [
    datesInOrder('pe.register-readings'),
    {
      code: 'pe.register-readings.factor-zero',
      header: 'factor',
      holds: 'factor > 0',
      severity: 'blocking',
      es: 'El factor debe ser mayor que cero',
      en: 'The factor must be above zero',
    },
  ],
  key: ['supply_point_code', 'meter', 'register', 'previous_date'],
  block: ['supply_point_code', 'month'],
  // BT6 is a pension by connected load: it has no meter to read.
  need: byReadings(`metering = 'manual' AND tariff_option IS DISTINCT FROM 'BT6'`),
});
