/** What settling reports about data: never an exception, never a guess. Blocking fails this service, the others go on. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: 'informative' | 'warning' | 'blocking';
  readonly params: Readonly<Record<string, string>>;
}

interface FindingCase {
  readonly severity: Finding['severity'];
  readonly es: string;
  readonly en: string;
}

/** Texts of the findings; `{name}` is filled from the parameters. */
export const FINDINGS = {
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
  'settlement.price-missing': {
    severity: 'blocking',
    es: 'Falta el costo unitario de {operator} para {period}, nivel {level}, propiedad {ownership}: cárguelo en el insumo {kind}.',
    en: 'The unit cost of {operator} for {period}, level {level}, ownership {ownership} is missing: load it as input {kind}.',
  },
  'settlement.cpi-missing': {
    severity: 'blocking',
    es: 'Falta el IPC de {month}, necesario para la tarifa de los estratos 1 y 2: cárguelo en el insumo {kind}.',
    en: 'The CPI of {month}, needed for the tariff of strata 1 and 2, is missing: load it as input {kind}.',
  },
  'settlement.prior-tariff-missing': {
    severity: 'blocking',
    es: 'Falta la tarifa E1/E2 de {month} de {operator}, propiedad {ownership}: cárguela en el insumo {kind} o liquide antes ese mes.',
    en: 'The E1/E2 tariff of {month} of {operator}, ownership {ownership} is missing: load it as input {kind} or settle that month first.',
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

export type FindingCode = keyof typeof FINDINGS;

export function finding(code: FindingCode, params: Readonly<Record<string, string>> = {}): Finding {
  return { code, severity: FINDINGS[code].severity, params };
}
