import { integer, supplyPoint } from '../columns.js';
import { defineKind } from '../kind.js';
import { monthColumn } from '../month-column.js';
import { byMonthBefore, SERVICE_KEY, settledService } from '../settled-service.js';

const months = integer(0, 100_000);

export const derivedReactiveCounters = defineKind({
  code: 'derived.reactive-counters',
  name: { es: 'Contadores de energía reactiva', en: 'Reactive energy counters' },
  country: 'CO',
  periodicity: 'monthly',
  scope: 'point',
  optional: true,
  origin: 'derived',
  columns: [
    supplyPoint,
    monthColumn,
    months({ header: 'meses_contados', name: 'months_counted', description: 'Meses con exceso', example: '' }),
    integer(1, 12)({ header: 'factor_m', name: 'factor_m', description: 'Factor M del mes', example: '' }),
    months({ header: 'meses_sin_exceso', name: 'months_clean', description: 'Meses seguidos sin exceso', example: '' }),
    settledService,
  ],
  monthOf: 'column',
  key: SERVICE_KEY,
  block: SERVICE_KEY,
  // A month that was not settled leaves none: three of them, and those before still hold (settlement, co.common.reactive.3).
  need: { ...byMonthBefore, fromMonth: -4 },
  samples: [],
});
