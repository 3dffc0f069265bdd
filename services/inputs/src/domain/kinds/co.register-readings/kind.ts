import { defineKind, type ColumnType } from '../kind.js';

const reading: ColumnType = { is: 'decimal', precision: 18, scale: 6 };

export const coRegisterReadings = defineKind({
  code: 'co.register-readings',
  name: { es: 'Lecturas de medidores', en: 'Register readings' },
  country: 'CO',
  market: 'any',
  metering: 'manual',
  periodicity: 'monthly',
  scope: 'point',
  optional: false,
  origin: 'upload',
  columns: [
    { header: 'punto_suministro', name: 'supply_point_code', type: { is: 'text', maxLength: 60 }, required: true, description: 'Código del punto de suministro', example: 'A01' },
    { header: 'medidor', name: 'meter', type: { is: 'text', maxLength: 60 }, required: true, description: 'Serie del medidor leído', example: 'MA01' },
    { header: 'fecha_anterior', name: 'previous_date', type: { is: 'date' }, required: true, description: 'Fecha de la lectura anterior', example: '2026-01-31' },
    { header: 'lectura_anterior', name: 'previous_reading', type: reading, required: true, description: 'Lectura anterior, kWh', example: '1000' },
    { header: 'fecha_actual', name: 'current_date', type: { is: 'date' }, required: true, description: 'Fecha de la lectura actual', example: '2026-02-28' },
    { header: 'lectura_actual', name: 'current_reading', type: reading, required: true, description: 'Lectura actual, kWh', example: '1165' },
    { header: 'tipo_lectura', name: 'reading_type', type: { is: 'vocabulary', words: { real: 'real', estimada: 'estimated', promedio: 'average' } }, required: true, description: 'REAL, ESTIMADA o PROMEDIO', example: 'REAL' },
    { header: 'kvarh_inductiva', name: 'inductive_kvarh', type: reading, required: false, description: 'Energía reactiva inductiva del periodo, kvarh', example: '' },
    { header: 'kvarh_capacitiva', name: 'capacitive_kvarh', type: reading, required: false, description: 'Energía reactiva capacitiva del periodo, kvarh', example: '' },
  ],
  monthOf: 'upload',
  rules: [
    {
      code: 'co.register-readings.dates-inverted',
      header: 'fecha_actual',
      holds: '"current_date" > previous_date',
      severity: 'blocking',
      es: 'La fecha actual debe ser posterior a la fecha anterior',
    },
  ],
  key: ['supply_point_code', 'meter', 'previous_date'],
  block: ['supply_point_code', 'month'],
  need: {
    sql: `SELECT ordinal, supply_point_code, $period AS month FROM snapshot WHERE metering = 'manual'`,
    match: ['supply_point_code', 'month'],
    fromMonth: 0,
    untilMonth: 0,
  },
  standIn: null,
  samples: [
    ['A01', 'MA01', '2026-01-31', '1000', '2026-02-28', '1165', 'REAL', '', ''],
    ['A02', 'MA02', '2026-01-31', '1037,5', '2026-02-28', '1167,25', 'ESTIMADA', '', ''],
  ],
});
