import { quantity, time, version } from '../columns.js';
import { defineKind } from '../kind.js';
import { monthColumn } from '../month-column.js';
import { byPeriod } from '../needed-by.js';

export const peSystemPeak = defineKind({
  code: 'pe.system-peak',
  name: { es: 'Máxima demanda del sistema', en: 'System peak' },
  country: 'PE',
  market: 'unregulated',
  periodicity: 'monthly',
  scope: 'global',
  columns: [
    monthColumn,
    version,
    time({
      header: 'fecha_hora',
      name: 'ends_at',
      description: 'Fin del intervalo de la máxima demanda',
      example: '2026-02-17T19:15:00',
    }),
    quantity({ header: 'mw', name: 'mw', description: 'Máxima demanda, MW', example: '7450.5' }),
  ],
  monthOf: 'column',
  rules: [
    {
      code: 'pe.system-peak.other-month',
      header: 'fecha_hora',
      holds: `strftime(ends_at - INTERVAL 1 SECOND, '%Y-%m') = "month"`,
      severity: 'blocking',
      es: 'La máxima demanda no cae en su mes',
      en: 'The system peak does not fall in its month',
    },
  ],
  key: ['month', 'version'],
  block: ['month'],
  versioned: true,
  need: byPeriod(`billable_power = 'coincident'`),
});
