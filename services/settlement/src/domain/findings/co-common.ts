import type { FindingCase } from './case.js';

/** Findings of both Colombian markets. */
export const CO_COMMON_FINDINGS = {
  'settlement.levy-unmatched': {
    severity: 'warning',
    title: {
      es: 'El acuerdo del municipio no nombra la clase y el estrato',
      en: 'The agreement of the municipality does not name the class and stratum',
    },
    es: 'El acuerdo del municipio {municipality} no nombra la clase y el estrato del servicio en todo el periodo; no se cobra: revise el insumo {kind}.',
    en: 'The agreement of municipality {municipality} does not name the class and stratum of the service throughout the period; none is billed: check input {kind}.',
  },
  'settlement.hour-missing': {
    severity: 'blocking',
    title: { es: 'Al perfil le faltan horas', en: 'The profile lacks hours' },
    es: 'Al perfil de {supplyPoint} le faltan {missing} horas; la primera es {first}: cárguelas en el insumo {kind}.',
    en: 'The profile of {supplyPoint} lacks {missing} hours; the first is {first}: load them as input {kind}.',
  },
  'settlement.hour-repeated': {
    severity: 'blocking',
    title: { es: 'El perfil repite horas', en: 'The profile repeats hours' },
    es: 'El perfil de {supplyPoint} repite horas el {day}: corrija el insumo {kind}.',
    en: 'The profile of {supplyPoint} repeats hours on {day}: correct input {kind}.',
  },
  'settlement.reactive-incomplete': {
    severity: 'blocking',
    title: {
      es: 'A parte de las lecturas les falta energía reactiva',
      en: 'Part of the readings lack reactive energy',
    },
    es: 'A {supplyPoint} le falta «{column}» en {missing} lecturas del insumo {kind}, y en otras del periodo la tiene; la primera es {first}: complételas (0 donde no la hubo).',
    en: '{supplyPoint} lacks «{column}» in {missing} readings of input {kind}, and others of the period have it; the first is {first}: complete them (0 where there was none).',
  },
  'settlement.reactive-counters-start': {
    severity: 'informative',
    title: {
      es: 'El factor M empieza en 1: no hay contadores anteriores',
      en: 'Factor M starts at 1: there are no counters before',
    },
    es: 'No hay contadores de energía reactiva de {month}: el factor M empieza en 1.',
    en: 'There are no reactive energy counters of {month}: factor M starts at 1.',
  },
  'settlement.reactive-counters-carried': {
    severity: 'warning',
    title: {
      es: 'El factor M sigue desde un mes más antiguo que el anterior',
      en: 'Factor M goes on from a month older than the one before',
    },
    es: 'No hay contadores de energía reactiva de {month}: el factor M sigue desde los de {last}. Liquide los meses que faltan si el servicio tuvo consumo en ellos.',
    en: 'There are no reactive energy counters of {month}: factor M goes on from those of {last}. Settle the missing months if the service was used in them.',
  },
} as const satisfies Readonly<Record<string, FindingCase>>;
