import type { FindingCase } from './case.js';

/** Findings of both Peruvian markets. */
export const PE_COMMON_FINDINGS = {
  'settlement.tax-unit-missing': {
    severity: 'blocking',
    es: 'Falta la UIT de {year}, necesaria para el aporte de la Ley 28749: cárguela en el insumo {kind}.',
    en: 'The tax unit (UIT) of {year}, needed for the contribution of Ley 28749, is missing: load it as input {kind}.',
  },
  'settlement.maintenance-unmatched': {
    severity: 'warning',
    es: 'No hay cargo de reposición y mantenimiento de {operator} para la conexión «{connection}» en todo el periodo; no se cobra: revise el insumo {kind}.',
    en: 'There is no connection maintenance charge of {operator} for connection «{connection}» throughout the period; none is billed: check input {kind}.',
  },
} as const satisfies Readonly<Record<string, FindingCase>>;
