import { signedPrice, supplyPoint } from '../columns.js';
import { defineKind } from '../kind.js';
import { monthColumn } from '../month-column.js';
import { byMonthBefore, SERVICE_KEY, settledService } from '../settled-service.js';

export const derivedRoundingCarry = defineKind({
  code: 'derived.rounding-carry',
  name: { es: 'Redondeo por trasladar', en: 'Rounding carried over' },
  country: 'any',
  periodicity: 'monthly',
  scope: 'point',
  optional: true,
  origin: 'derived',
  columns: [
    supplyPoint,
    monthColumn,
    signedPrice({ header: 'traslado', name: 'carry', description: 'Diferencia por trasladar', example: '' }),
    settledService,
  ],
  monthOf: 'column',
  key: SERVICE_KEY,
  block: SERVICE_KEY,
  need: byMonthBefore,
  samples: [],
});
