import type { FindingCase } from './case.js';

/** Findings of the Peruvian free market. */
export const PE_FREE_FINDINGS = {
  'settlement.index-terms-invalid': {
    severity: 'blocking',
    title: {
      es: 'La fórmula de reajuste del contrato no se entiende',
      en: 'The price indexation of the supply contract is not understood',
    },
    es: 'La fórmula de reajuste del contrato {contract} no se entiende en «{field}»: pesos como PPI:0.40|PGN:0.60 que sumen 1, y una base mayor que cero para cada índice.',
    en: 'The price indexation of supply contract {contract} is not understood in «{field}»: weights like PPI:0.40|PGN:0.60 that add to 1, and a base above zero for each index.',
  },
  'settlement.index-missing': {
    severity: 'blocking',
    title: {
      es: 'Falta el índice al que se reajusta el contrato',
      en: 'The index that the supply contract follows is missing',
    },
    es: 'Falta el índice {index} de {month}, al que se reajusta el contrato {contract}: cárguelo en el insumo {kind}.',
    en: 'The index {index} of {month}, which supply contract {contract} follows, is missing: load it as input {kind}.',
  },
  'settlement.index-provisional': {
    severity: 'informative',
    title: { es: 'El índice es provisional', en: 'The index is provisional' },
    es: 'El índice {index} de {month} es provisional: cuando sea definitivo, reliquide.',
    en: 'The index {index} of {month} is provisional: re-settle when it is final.',
  },
  'settlement.exchange-rate-missing': {
    severity: 'blocking',
    title: { es: 'Falta el tipo de cambio', en: 'The exchange rate is missing' },
    es: 'Falta el tipo de cambio venta de {period} para el contrato {contract}: cárguelo en el insumo {kind}.',
    en: 'The selling exchange rate of {period} for supply contract {contract} is missing: load it as input {kind}.',
  },
  'settlement.exchange-rate-before-issue': {
    severity: 'informative',
    title: {
      es: 'Se usó el último tipo de cambio: el del día de emisión no se conoce',
      en: 'The last exchange rate was used: that of the day of issue is not known',
    },
    es: 'El contrato paga al tipo de cambio del día de emisión, que aún no se conoce: se usó el último cargado, de {date}.',
    en: 'The supply contract pays at the rate of the day of issue, not yet known: the last one loaded, of {date}, was used.',
  },
  'settlement.loss-factors-missing': {
    severity: 'blocking',
    title: { es: 'Faltan factores de pérdidas', en: 'Loss factors are missing' },
    es: 'Faltan los factores de pérdidas de {period} entre {referenceBar} y {supplyBar}: cárguelos en el insumo {kind}.',
    en: 'The loss factors of {period} between {referenceBar} and {supplyBar} are missing: load them as input {kind}.',
  },
  'settlement.system-peak-missing': {
    severity: 'blocking',
    title: { es: 'Falta la máxima demanda del sistema', en: 'The system peak is missing' },
    es: 'Falta la máxima demanda del sistema de {period}, necesaria para la potencia coincidente: cárguela en el insumo {kind}.',
    en: 'The system peak of {period}, needed for the coincident power, is missing: load it as input {kind}.',
  },
  'settlement.coincident-demand-missing': {
    severity: 'blocking',
    title: {
      es: 'El perfil no tiene el intervalo de la máxima demanda del sistema',
      en: 'The profile lacks the interval of the system peak',
    },
    es: 'El perfil del punto {supplyPoint} no tiene el intervalo de la máxima demanda del sistema de {period}: cárguelo en el insumo {kind}.',
    en: 'The profile of supply point {supplyPoint} lacks the interval of the system peak of {period}: load it as input {kind}.',
  },
  'settlement.main-toll-missing': {
    severity: 'blocking',
    title: { es: 'No hay peaje principal vigente', en: 'No main toll is in force' },
    es: 'No hay peaje principal vigente el {date}: cárguelo en el insumo {kind}.',
    en: 'No main toll is in force on {date}: load it as input {kind}.',
  },
  'settlement.secondary-toll-missing': {
    severity: 'blocking',
    title: { es: 'No hay peaje secundario vigente', en: 'No secondary toll is in force' },
    es: 'No hay peaje secundario vigente el {date} para el área {area}, tensión {voltage}: cárguelo en el insumo {kind}.',
    en: 'No secondary toll is in force on {date} for area {area}, voltage {voltage}: load it as input {kind}.',
  },
  'settlement.distribution-toll-missing': {
    severity: 'blocking',
    title: { es: 'No hay VAD vigente', en: 'No distribution toll is in force' },
    es: 'No hay VAD vigente el {date} para {operator}: cárguelo en el insumo {kind}.',
    en: 'No distribution toll is in force on {date} for {operator}: load it as input {kind}.',
  },
  'settlement.reactive-read-in-part': {
    severity: 'warning',
    title: {
      es: 'Solo una parte del perfil trae energía reactiva; no se usa',
      en: 'Only a part of the profile has reactive energy; it is not used',
    },
    es: 'Al perfil le falta «kvarh» en {count} intervalos de 15 minutos, el primero el que termina en {first}: la energía reactiva del mes no se determina. Ningún importe depende de ella; complétela en el insumo {kind}.',
    en: 'The profile lacks «kvarh» in {count} intervals of 15 minutes, the first one ends at {first}: reactive energy of the month is not determined. No amount depends on it; complete it in input {kind}.',
  },
  'settlement.reactive-not-priced': {
    severity: 'informative',
    title: {
      es: 'La energía reactiva en exceso no tiene precio y no se factura',
      en: 'Reactive energy in excess has no price and is not billed',
    },
    es: 'La energía reactiva excede en {kvarh} kvarh lo libre; la hoja de clientes no trae precio para ella, así que no se factura.',
    en: 'Reactive energy exceeds what is free by {kvarh} kvarh; the customers’ sheet has no price for it, so it is not billed.',
  },
} as const satisfies Readonly<Record<string, FindingCase>>;
