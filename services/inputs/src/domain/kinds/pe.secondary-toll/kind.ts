import { price, text, validFrom, voltage } from '../columns.js';
import { defineKind } from '../kind.js';
import { monthOfDate } from '../month-of.js';

export const peSecondaryToll = defineKind({
  code: 'pe.secondary-toll',
  name: { es: 'Peaje secundario', en: 'Secondary toll' },
  country: 'PE',
  market: 'unregulated',
  periodicity: 'on-change',
  scope: 'area',
  columns: [
    text({ header: 'area_demanda', name: 'demand_area', maxLength: 20, description: 'Área de demanda', example: '6' }),
    voltage,
    price({ header: 'valor', name: 'value', description: 'Valor, ctm S//kWh', example: '1.85' }),
    validFrom,
  ],
  monthOf: monthOfDate('valid_from'),
  key: ['demand_area', 'voltage', 'valid_from'],
  block: ['demand_area', 'valid_from'],
  datedBy: ['demand_area'],
  need: {
    sql: `SELECT ordinal, demand_area, supply_voltage AS voltage FROM snapshot
          WHERE demand_area IS NOT NULL AND supply_voltage IS NOT NULL`,
    // The steps above the own voltage may add to it.
    also: `SELECT ordinal, demand_area, unnest(['MAT', 'AT', 'MT', 'BT']) AS voltage FROM snapshot WHERE demand_area IS NOT NULL`,
    match: ['demand_area', 'voltage'],
    fromMonth: null,
    untilMonth: 0,
  },
});
