import type { FindingTexts } from '../rule.js';

export const TEXTS = {
  'validation.arrears-sign': {
    severity: 'warning',
    title: { es: 'Un concepto de saldos tiene el signo contrario', en: 'A concept of arrears has the wrong sign' },
    es: 'El concepto «{concept}» vale {value}: una compensación es negativa; intereses, cuotas y recobros son positivos.',
    en: 'Concept «{concept}» is {value}: a compensation is negative; interest, instalments and recoveries are positive.',
  },
} as const satisfies FindingTexts;
