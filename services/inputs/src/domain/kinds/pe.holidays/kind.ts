import { dayColumn, text } from '../columns.js';
import { defineKind } from '../kind.js';
import { januaryOf } from '../month-of.js';

export const peHolidays = defineKind({
  code: 'pe.holidays',
  name: { es: 'Feriados', en: 'Holidays' },
  country: 'PE',
  periodicity: 'annual',
  scope: 'global',
  optional: true,
  columns: [
    dayColumn,
    text({
      header: 'nombre',
      name: 'name',
      maxLength: 120,
      description: 'Nombre del feriado',
      example: 'Día del Trabajo',
    }),
  ],
  monthOf: januaryOf('year("date")'),
  key: ['date'],
  block: ['month'],
  need: {
    sql: `SELECT ordinal, left($period, 4) || '-01' AS month FROM snapshot WHERE excludes_sundays_holidays`,
    // A reading of January begins in December.
    also: `SELECT ordinal, left($month(-1), 4) || '-01' AS month FROM snapshot WHERE excludes_sundays_holidays`,
    match: ['month'],
    fromMonth: -12,
    untilMonth: 0,
  },
});
