import type { FindingCase } from './case.js';

/** Findings of both Peruvian markets. */
export const PE_COMMON_FINDINGS = {
  'settlement.tax-unit-missing': {
    severity: 'blocking',
    title: { es: 'Falta la UIT del año', en: 'The tax unit (UIT) of the year is missing' },
    es: 'Falta la UIT de {year}, necesaria para el aporte de la Ley 28749: cárguela en el insumo {kind}.',
    en: 'The tax unit (UIT) of {year}, needed for the contribution of Ley 28749, is missing: load it as input {kind}.',
  },
  'settlement.maintenance-unmatched': {
    severity: 'warning',
    title: {
      es: 'No hay cargo de reposición y mantenimiento para la conexión',
      en: 'There is no maintenance charge for the connection',
    },
    es: 'No hay cargo de reposición y mantenimiento de {operator} para la conexión «{connection}» en todo el periodo; no se cobra: revise el insumo {kind}.',
    en: 'There is no connection maintenance charge of {operator} for connection «{connection}» throughout the period; none is billed: check input {kind}.',
  },
  'settlement.quarters-missing': {
    severity: 'blocking',
    title: { es: 'Al perfil le faltan intervalos de 15 minutos', en: 'The profile lacks intervals of 15 minutes' },
    es: 'Al perfil del punto {supplyPoint} le faltan {count} intervalos de 15 minutos, el primero el que termina en {first}: cárguelos en el insumo {kind}.',
    en: 'The profile of supply point {supplyPoint} lacks {count} intervals of 15 minutes, the first one ends at {first}: load them as input {kind}.',
  },
  'settlement.quarters-repeated': {
    severity: 'blocking',
    title: { es: 'El perfil trae intervalos repetidos', en: 'The profile has intervals twice' },
    es: 'El perfil del punto {supplyPoint} trae {count} intervalos repetidos: corrija el insumo {kind}.',
    en: 'The profile of supply point {supplyPoint} has {count} intervals twice: correct input {kind}.',
  },
  'settlement.holidays-unknown': {
    severity: 'warning',
    title: { es: 'Faltan los feriados del año', en: 'The holidays of the year are missing' },
    es: 'El contrato excluye feriados de las horas punta, pero no hay feriados de {year}: solo se excluyeron los domingos. Cárguelos en el insumo {kind}.',
    en: 'The supply contract counts holidays off peak, but no holidays of {year} are loaded: only Sundays were. Load them as input {kind}.',
  },
} as const satisfies Readonly<Record<string, FindingCase>>;
