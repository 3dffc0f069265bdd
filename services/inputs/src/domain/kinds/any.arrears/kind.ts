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
    })({
      header: 'concepto',
      name: 'concept',
      description: 'interes_compensatorio, interes_moratorio, saldo_anterior, cuota, recobro o compensacion',
      example: 'interes_moratorio',
    }),
    signedPrice({ header: 'valor', name: 'value', description: 'Valor en la moneda de la empresa', example: '1.91' }),
  ],
  monthOf: 'upload',
  key: ['supply_point_code', 'concept'],
  block: ['supply_point_code', 'month'],
  need: byPoints(),
});
