import { signedPrice, supplyPoint, word } from '../columns.js';
import { defineKind } from '../kind.js';
import { byPoints } from '../needed-by.js';

export const anyArrears = defineKind({
  code: 'any.arrears',
  name: { es: 'Intereses, saldos y cuotas', en: 'Arrears' },
  country: 'any',
  periodicity: 'monthly',
  scope: 'point',
  optional: true,
  columns: [
    supplyPoint,
    word({
      interes_compensatorio: 'compensatory-interest',
      interes_moratorio: 'late-interest',
      saldo_anterior: 'previous-balance',
      cuota: 'instalment',
      recobro: 'recovery',
      compensacion: 'compensation',
      ajuste_anterior: 'prior-adjustment',
    })({
      header: 'concepto',
      name: 'concept',
      description:
        'interes_compensatorio, interes_moratorio, saldo_anterior, cuota, recobro, compensacion o ajuste_anterior',
      example: 'interes_moratorio',
    }),
    signedPrice({ header: 'valor', name: 'value', description: 'Valor en la moneda de la empresa', example: '1.91' }),
  ],
  monthOf: 'upload',
  key: ['supply_point_code', 'concept'],
  block: ['supply_point_code', 'month'],
  // What is owed stands on one bill: of two contracts of a point in the month, that of the one in force when it arose.
  need: byPoints(
    '(supply_point_code, ordinal) IN (SELECT (supply_point_code, arg_min(ordinal, (segment_from, ordinal))) FROM snapshot GROUP BY supply_point_code)',
  ),
});
