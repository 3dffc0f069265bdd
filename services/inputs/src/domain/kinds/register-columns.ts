import { date, quantity, text } from './columns.js';
import type { RowRule } from './kind.js';

export const meter = text({
  header: 'medidor',
  name: 'meter',
  description: 'Serie del medidor leído',
  example: 'MA01',
});

/** The span of a reading: both dates and both readings. `unit` in the operators' words. */
export const readingSpan = (unit: string) => [
  date({
    header: 'fecha_anterior',
    name: 'previous_date',
    description: 'Fecha de la lectura anterior',
    example: '2026-01-31',
  }),
  quantity({
    header: 'lectura_anterior',
    name: 'previous_reading',
    description: `Lectura anterior, ${unit}`,
    example: '1000',
  }),
  date({
    header: 'fecha_actual',
    name: 'current_date',
    description: 'Fecha de la lectura actual',
    example: '2026-02-28',
  }),
  quantity({
    header: 'lectura_actual',
    name: 'current_reading',
    description: `Lectura actual, ${unit}`,
    example: '1165',
  }),
];

export const datesInOrder = (kind: string): RowRule => ({
  code: `${kind}.dates-inverted`,
  header: 'fecha_actual',
  holds: '"current_date" > previous_date',
  severity: 'blocking',
  es: 'La fecha actual debe ser posterior a la fecha anterior',
  en: 'The current date must be after the previous date',
});
