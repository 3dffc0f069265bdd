import type { FindingTexts } from '../rule.js';

export const TEXTS = {
  'validation.factor-differs': {
    severity: 'warning',
    title: {
      es: 'El factor del archivo y el de la hoja de clientes difieren',
      en: 'The factor of the file and that of the customers’ sheet differ',
    },
    es: 'El archivo trae el factor {factor} para el medidor {meter} y la hoja de clientes {expected}: se usa el del archivo.',
    en: 'The file has factor {factor} for meter {meter} and the customers’ sheet {expected}: that of the file is used.',
  },
} as const satisfies FindingTexts;
