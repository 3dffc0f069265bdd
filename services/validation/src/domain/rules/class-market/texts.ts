import type { FindingTexts } from '../rule.js';

export const TEXTS = {
  'validation.class-unregulated': {
    severity: 'warning',
    title: { es: 'Usuario residencial en el mercado no regulado', en: 'Residential user in the unregulated market' },
    es: 'El contrato {contract} es de un usuario residencial en el mercado no regulado: revise clase y mercado.',
    en: 'Supply contract {contract} is of a residential user in the unregulated market: check class and market.',
  },
  'validation.option-not-residential': {
    severity: 'warning',
    title: {
      es: 'Contrato residencial con una opción que no lo es',
      en: 'Residential supply contract with an option that is not',
    },
    es: 'El contrato {contract} está marcado como residencial y su opción {option} no lo es: revise «residencial» y «opcion_tarifaria».',
    en: 'Supply contract {contract} is marked residential and its option {option} is not: check «residencial» and «opcion_tarifaria».',
  },
  'validation.stratum-idle': {
    severity: 'informative',
    title: {
      es: 'El contrato tiene estrato y su clase no lo usa',
      en: 'The supply contract has a stratum, and its class uses none',
    },
    es: 'El contrato {contract} tiene estrato {stratum} y su clase no usa estrato.',
    en: 'Supply contract {contract} has stratum {stratum}, and its class uses none.',
  },
} as const satisfies FindingTexts;
