import { signedPrice } from '../columns.js';
import { defineKind } from '../kind.js';
import { monthColumn } from '../month-column.js';
import { assetOwnership, networkOperator } from '../network-operator.js';

const component = (header: string, name: string, description: string, example: string) =>
  signedPrice({ header, name, description: `${description}, COP/kWh`, example });

const usedBy = (month: string) =>
  `SELECT ordinal, network_operator, ${month} AS month, voltage_level, CASE WHEN voltage_level = 1 THEN asset_ownership END AS asset_ownership FROM snapshot`;

export const coUnitCostComponents = defineKind({
  code: 'co.unit-cost-components',
  name: { es: 'Componentes del costo unitario', en: 'Unit cost components' },
  country: 'CO',
  periodicity: 'monthly',
  scope: 'operator',
  columns: [
    networkOperator,
    monthColumn,
    {
      header: 'nivel_tension',
      name: 'voltage_level',
      type: { is: 'integer', min: 1, max: 4 },
      required: true,
      description: 'Nivel de tensión, 1 a 4',
      example: '1',
    },
    assetOwnership,
    component('G', 'g', 'Generación', '308.25'),
    component('T', 't', 'Transmisión', '50.62'),
    component('D', 'd', 'Distribución', '264.48'),
    component('Cv', 'cv', 'Comercialización', '172.93'),
    component('PR', 'pr', 'Pérdidas', '62.08'),
    component('R', 'r', 'Restricciones', '21.67'),
    component('COT', 'cot', 'Costos de la opción tarifaria', '39.45'),
    { ...component('CU', 'printed_cu', 'Costo unitario publicado, COT incluido (control)', '919.47'), required: false },
  ],
  monthOf: 'column',
  rules: [
    {
      code: 'co.unit-cost-components.ownership-missing',
      header: 'propiedad_activo',
      holds: '(voltage_level = 1) = (asset_ownership IS NOT NULL)',
      severity: 'blocking',
      es: 'La propiedad del activo se indica en el nivel 1 y queda en blanco en los niveles 2 a 4',
      en: 'Ownership of the asset is given at level 1 and stays blank at levels 2 to 4',
    },
  ],
  key: ['network_operator', 'month', 'voltage_level', 'asset_ownership'],
  block: ['network_operator', 'month'],
  need: {
    sql: usedBy('$period'),
    // A company that weighs a reading by days prices its first days by the sheet before.
    also: usedBy('$month(-1)'),
    match: ['network_operator', 'month', 'voltage_level', 'asset_ownership'],
    fromMonth: -1,
    untilMonth: 0,
  },
  samples: [
    ['CEDENAR', '2026-02', '1', 'operador', '308,25', '50,62', '264,48', '172,93', '62,08', '21,67', '39,45', '919,47'],
    ['CEDENAR', '2026-02', '2', '', '308,25', '50,62', '159,61', '172,93', '22,22', '21,67', '39,23', '774,53'],
  ],
});
