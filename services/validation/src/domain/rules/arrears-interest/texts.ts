import type { FindingTexts } from '../rule.js';

export const TEXTS = {
  'validation.arrears-interest-high': {
    severity: 'warning',
    es: 'Los intereses del mes, {interest}, superan el saldo anterior, {balance}: revise el insumo de saldos.',
    en: 'Interest of the month, {interest}, is above the previous balance, {balance}: check the input of arrears.',
  },
} as const satisfies FindingTexts;
