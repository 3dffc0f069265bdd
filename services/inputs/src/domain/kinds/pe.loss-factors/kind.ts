import { price, text } from '../columns.js';
import { defineKind } from '../kind.js';
import { monthColumn } from '../month-column.js';
import { byPeriod } from '../needed-by.js';

export const peLossFactors = defineKind({
  code: 'pe.loss-factors',
  name: { es: 'Factores marginales de pérdidas', en: 'Marginal loss factors' },
  country: 'PE',
  market: 'unregulated',
  periodicity: 'monthly',
  scope: 'bar-pair',
  columns: [
    monthColumn,
    text({
      header: 'barra_referencia',
      name: 'reference_bar',
      description: 'Barra de referencia del contrato',
      example: 'STAROSA220',
    }),
    text({
      header: 'barra_suministro',
      name: 'supply_bar',
      description: 'Barra de suministro',
      example: 'CHAVARRIA220',
    }),
    price({ header: 'fpm_energia', name: 'energy_factor', description: 'Factor de energía', example: '1.0152' }),
    price({ header: 'fpm_potencia', name: 'power_factor', description: 'Factor de potencia', example: '1.0182' }),
  ],
  monthOf: 'column',
  key: ['month', 'reference_bar', 'supply_bar'],
  block: ['month', 'reference_bar', 'supply_bar'],
  need: byPeriod('reference_bar IS NOT NULL AND supply_bar IS NOT NULL', ['reference_bar', 'supply_bar']),
});
