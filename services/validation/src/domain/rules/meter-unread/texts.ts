import type { FindingTexts } from '../rule.js';

export const TEXTS = {
  'validation.meter-unread': {
    severity: 'warning',
    title: {
      es: 'El medidor se cambió y falta la lectura de retiro o de instalación',
      en: 'The meter was changed and the reading of its removal or installation is missing',
    },
    es: 'El medidor se cambió en el periodo ({meters}) y no hay lectura del {meter}: falta la lectura de retiro o la de instalación.',
    en: 'The meter was changed in the period ({meters}) and {meter} has no reading: that of its removal or of its installation is missing.',
  },
} as const satisfies FindingTexts;
