import type { FindingTexts } from '../rule.js';

export const TEXTS = {
  'validation.factor-differs': {
    severity: 'warning',
    es: 'El archivo trae el factor {factor} para el medidor {meter} y la hoja de clientes {expected}: se usa el del archivo.',
    en: 'The file has factor {factor} for meter {meter} and the customers’ sheet {expected}: that of the file is used.',
  },
} as const satisfies FindingTexts;
