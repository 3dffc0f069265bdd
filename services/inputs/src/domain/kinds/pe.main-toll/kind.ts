import { price, resolution, text, validFrom } from '../columns.js';
import { defineKind } from '../kind.js';
import { monthOfDate } from '../month-of.js';
import { byScope } from '../needed-by.js';

export const peMainToll = defineKind({
  code: 'pe.main-toll',
  name: { es: 'Peaje principal', en: 'Main toll' },
  country: 'PE',
  market: 'unregulated',
  periodicity: 'on-change',
  scope: 'global',
  columns: [
    text({ header: 'componente', name: 'component', description: 'Componente del peaje', example: 'PCSPT' }),
    price({ header: 'valor', name: 'value', description: 'Valor, S//kW-mes', example: '42.51' }),
    validFrom,
    resolution,
  ],
  monthOf: monthOfDate('valid_from'),
  key: ['component', 'valid_from'],
  block: ['valid_from'],
  datedBy: [],
  need: byScope([]),
});
