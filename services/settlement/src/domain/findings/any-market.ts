import type { FindingCase } from './case.js';

/** Findings that any market may have. */
export const COMMON_FINDINGS = {
  'settlement.contract-not-in-force': {
    severity: 'blocking',
    es: 'El contrato {contract} no está vigente ningún día de {period}: revise «vigente_desde» y «vigente_hasta» en la hoja de clientes.',
    en: 'Supply contract {contract} is not in force on any day of {period}: check «vigente_desde» and «vigente_hasta» in the customers’ sheet.',
  },
  'settlement.contract-incomplete': {
    severity: 'blocking',
    es: 'Al contrato {contract} le falta «{field}» en la hoja de clientes.',
    en: 'Supply contract {contract} lacks «{field}» in the customers’ sheet.',
  },
  'settlement.reading-missing': {
    severity: 'blocking',
    es: 'Falta la lectura de {period} del punto {supplyPoint}: cárguela en el insumo {kind}.',
    en: 'The reading of {period} for supply point {supplyPoint} is missing: load it as input {kind}.',
  },
  'settlement.meter-unknown': {
    severity: 'blocking',
    es: 'La lectura es del medidor {meter}, que el contrato {contract} no tiene: corrija el insumo {kind} o la hoja de clientes.',
    en: 'The reading is of meter {meter}, which supply contract {contract} does not have: correct input {kind} or the customers’ sheet.',
  },
  'settlement.policy-missing': {
    severity: 'blocking',
    es: 'No hay regla «{policy}» vigente en {period}.',
    en: 'No rule «{policy}» is in force in {period}.',
  },
  'settlement.zero-consumption': {
    severity: 'informative',
    es: 'El consumo del periodo es cero.',
    en: 'Consumption of the period is zero.',
  },
} as const satisfies Readonly<Record<string, FindingCase>>;
