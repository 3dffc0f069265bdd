import { price } from '../columns.js';
import { defineKind } from '../kind.js';
import { monthColumn } from '../month-column.js';
import { byPeriod } from '../needed-by.js';
import { SPOT_MODES } from '../spot-modes.js';

export const coScarcityPrice = defineKind({
  code: 'co.scarcity-price',
  name: { es: 'Precios de escasez', en: 'Scarcity prices' },
  country: 'CO',
  market: 'unregulated',
  periodicity: 'monthly',
  scope: 'global',
  columns: [
    monthColumn,
    price({ header: 'inferior', name: 'lower', description: 'Precio inferior (PEI), COP/kWh', example: '327.67' }),
    price({ header: 'base', name: 'base', description: 'Precio base (PE), COP/kWh', example: '590.56' }),
    price({ header: 'superior', name: 'upper', description: 'Precio superior (PES), COP/kWh', example: '830.34' }),
  ],
  monthOf: 'column',
  rules: [
    {
      code: 'co.scarcity-price.not-ascending',
      header: 'superior',
      holds: 'lower <= base AND base <= upper',
      severity: 'warning',
      es: 'Los precios inferior, base y superior no están en orden ascendente',
      en: 'The lower, base and upper prices are not in ascending order',
    },
  ],
  key: ['month'],
  block: ['month'],
  need: byPeriod(SPOT_MODES),
});
