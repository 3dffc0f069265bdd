import { price } from '../columns.js';
import { defineKind } from '../kind.js';
import { monthColumn } from '../month-column.js';
import { assetOwnership, networkOperator } from '../network-operator.js';
import { SUBSIDISED_RESIDENTIAL } from '../residential-subsidy.js';

export const coPriorResidentialTariffs = defineKind({
  code: 'co.prior-residential-tariffs',
  name: { es: 'Tarifas residenciales del mes anterior', en: 'Prior residential tariffs' },
  country: 'CO',
  market: 'regulated',
  periodicity: 'on-change',
  scope: 'operator',
  columns: [
    networkOperator,
    monthColumn,
    assetOwnership,
    price({ header: 'E1', name: 'e1', description: 'Tarifa del estrato 1, COP/kWh', example: '437.55' }),
    price({ header: 'E2', name: 'e2', description: 'Tarifa del estrato 2, COP/kWh', example: '546.93' }),
  ],
  monthOf: 'column',
  key: ['network_operator', 'month', 'asset_ownership'],
  block: ['network_operator', 'month'],
  need: {
    sql: `SELECT ordinal, network_operator, $month(-1) AS month,
                 CASE WHEN voltage_level = 1 THEN asset_ownership END AS asset_ownership FROM snapshot WHERE ${SUBSIDISED_RESIDENTIAL}`,
    match: ['network_operator', 'month', 'asset_ownership'],
    fromMonth: -1,
    untilMonth: -1,
  },
  standIn: 'derived.residential-tariffs',
  samples: [
    ['CEDENAR', '2026-01', 'operador', '437,55', '546,93'],
    ['CEDENAR', '2026-01', 'usuario', '410,73', '513,41'],
  ],
});
