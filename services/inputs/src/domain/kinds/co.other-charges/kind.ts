import { signedPrice, text } from '../columns.js';
import { defineKind } from '../kind.js';
import { monthColumn } from '../month-column.js';
import { byPeriod } from '../needed-by.js';

export const coOtherCharges = defineKind({
  code: 'co.other-charges',
  name: { es: 'Otros cargos', en: 'Other charges' },
  country: 'CO',
  market: 'unregulated',
  periodicity: 'monthly',
  scope: 'global',
  optional: true,
  columns: [
    monthColumn,
    text({ header: 'concepto', name: 'concept', description: 'FAZNI, CND, ASIC …', example: 'FAZNI' }),
    signedPrice({ header: 'valor_cop_kwh', name: 'value', description: 'Valor, COP/kWh', example: '1.9' }),
  ],
  monthOf: 'column',
  key: ['month', 'concept'],
  block: ['month'],
  need: byPeriod(),
});
