import { signedPrice, supplyPoint, word } from '../columns.js';
import { defineKind } from '../kind.js';
import { monthColumn } from '../month-column.js';
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
    word({
      generacion: 'GENERACION',
      comercializacion: 'COMERCIALIZACION',
      transmision: 'TRANSMISION',
      distribucion: 'DISTRIBUCION',
      perdidas: 'PERDIDAS',
      restricciones: 'RESTRICCIONES',
      otros_cargos: 'OTROS_CARGOS',
      reactiva: 'REACTIVA',
      contribucion: 'CONTRIBUCION',
      alumbrado_publico: 'ALUMBRADO_PUBLICO',
      tasa_seguridad: 'TASA_SEGURIDAD',
    })({
      header: 'linea',
      name: 'bill_line',
      required: false,
      description: 'De un ajuste_anterior: línea de la factura no regulada de Colombia; vacía, la factura entera',
      example: '',
    }),
    {
      ...monthColumn,
      header: 'mes_origen',
      name: 'origin_month',
      required: false,
      description: 'De un ajuste_anterior: mes que se corrige, AAAA-MM',
      example: '',
    },
    signedPrice({ header: 'valor', name: 'value', description: 'Valor en la moneda de la empresa', example: '1.91' }),
  ],
  monthOf: 'upload',
  rules: [
    {
      code: 'any.arrears.line-of-no-adjustment',
      header: 'linea',
      holds: `concept = 'prior-adjustment' OR (bill_line IS NULL AND origin_month IS NULL)`,
      severity: 'blocking',
      es: 'Solo un ajuste_anterior tiene línea y mes de origen',
      en: 'Only an adjustment of earlier months has a line and an origin month',
    },
    {
      code: 'any.arrears.origin-missing',
      header: 'mes_origen',
      holds: 'bill_line IS NULL OR origin_month IS NOT NULL',
      severity: 'blocking',
      es: 'El ajuste de una línea necesita su mes de origen',
      en: 'An adjustment of a line needs its origin month',
    },
    {
      code: 'any.arrears.origin-not-earlier',
      header: 'mes_origen',
      holds: 'origin_month < month',
      severity: 'blocking',
      es: 'El mes de origen debe ser anterior al mes que se liquida',
      en: 'The origin month must be before the month that is settled',
    },
  ],
  samples: [
    ['A01', 'interes_moratorio', '', '', '1.91'],
    ['A01', 'ajuste_anterior', 'TRANSMISION', '2026-01', '-150.25'],
  ],
  key: ['supply_point_code', 'concept', 'bill_line', 'origin_month'],
  block: ['supply_point_code', 'month'],
  // What is owed stands on one bill: of two contracts of a point in the month, that of the one in force when it arose.
  need: byPoints(
    '(supply_point_code, ordinal) IN (SELECT (supply_point_code, arg_min(ordinal, (segment_from, ordinal))) FROM snapshot GROUP BY supply_point_code)',
  ),
});
