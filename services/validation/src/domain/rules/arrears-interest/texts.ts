import type { FindingTexts } from '../rule.js';

export const TEXTS = {
  'validation.arrears-interest-high': {
    severity: 'warning',
    title: {
      es: 'Los intereses del mes superan el saldo anterior',
      en: 'Interest of the month is above the previous balance',
    },
    es: 'Los intereses del mes, {interest}, superan el saldo anterior, {balance}: revise el insumo de saldos.',
    en: 'Interest of the month, {interest}, is above the previous balance, {balance}: check the input of arrears.',
  },
} as const satisfies FindingTexts;
