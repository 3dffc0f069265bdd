import { dayColumn, supplyPoint } from '../columns.js';
import { defineKind } from '../kind.js';
import { monthOfDate } from '../month-of.js';
import { byPoints } from '../needed-by.js';

export const coBoundaryLossFactors = defineKind({
  code: 'co.boundary-loss-factors',
  name: { es: 'Factores de pérdidas de las fronteras', en: 'Boundary loss factors' },
  country: 'CO',
  market: 'unregulated',
  periodicity: 'daily',
  scope: 'point',
  columns: [
    supplyPoint,
    dayColumn,
    {
      header: 'factor_perdidas',
      name: 'loss_factor',
      type: { is: 'decimal', precision: 20, scale: 14, rounded: true },
      required: true,
      description: 'Factor que lleva la energía de la frontera al STN',
      example: '1.04421611946676',
    },
  ],
  monthOf: monthOfDate('date'),
  rules: [
    {
      code: 'co.boundary-loss-factors.below-one',
      header: 'factor_perdidas',
      holds: 'loss_factor >= 1',
      severity: 'warning',
      es: 'El factor de pérdidas es menor que 1',
      en: 'The loss factor is below 1',
    },
  ],
  key: ['supply_point_code', 'date'],
  block: ['supply_point_code', '"date"'],
  need: byPoints('loss_factor_applies'),
});
