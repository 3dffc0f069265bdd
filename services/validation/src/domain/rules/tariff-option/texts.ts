import type { FindingTexts } from '../rule.js';

export const TEXTS = {
  'validation.tariff-option-unknown': {
    severity: 'blocking',
    title: {
      es: 'La opción tarifaria del contrato no se liquida',
      en: 'The tariff option of the supply contract is not settled',
    },
    es: 'La opción tarifaria «{option}» del contrato {contract} no se liquida: corrija «opcion_tarifaria» en la hoja de clientes.',
    en: 'Tariff option «{option}» of supply contract {contract} is not settled: correct «opcion_tarifaria» in the customers’ sheet.',
  },
} as const satisfies FindingTexts;
