import type { FindingTexts } from '../rule.js';

export const TEXTS = {
  'validation.boundary-code-invalid': {
    severity: 'warning',
    title: { es: 'El código SIC no tiene la forma de XM', en: 'The SIC code is not of the form of XM' },
    es: 'El código SIC de {supplyPoint}, «{code}», no tiene la forma Frt00000: los archivos de XM no lo encontrarían.',
    en: 'The SIC code of {supplyPoint}, «{code}», is not of the form Frt00000: the files of XM would not find it.',
  },
} as const satisfies FindingTexts;
