import type { FindingTexts } from '../rule.js';

export const TEXTS = {
  'validation.exemption-unfounded': {
    severity: 'warning',
    title: {
      es: 'La clase no contempla la exención de la contribución',
      en: 'The class does not allow the exemption from the contribution',
    },
    es: 'El contrato {contract} tiene {pct} % de exención de la contribución y su clase no la contempla: revise el soporte.',
    en: 'Supply contract {contract} has {pct} % exemption from the contribution, which its class does not allow: check its grounds.',
  },
  'validation.exemption-too-high': {
    severity: 'warning',
    title: {
      es: 'La exención de la contribución supera la de su clase',
      en: 'The exemption from the contribution is above that of its class',
    },
    es: 'El contrato {contract} tiene {pct} % de exención de la contribución y su clase llega a {allowed} %: revise el soporte.',
    en: 'Supply contract {contract} has {pct} % exemption from the contribution and its class allows {allowed} %: check its grounds.',
  },
  'validation.exemption-idle': {
    severity: 'informative',
    title: {
      es: 'Exención sin efecto: su clase o estrato no paga contribución',
      en: 'Exemption without effect: its class or stratum pays no contribution',
    },
    es: 'El contrato {contract} tiene {pct} % de exención y su clase o estrato no paga contribución.',
    en: 'Supply contract {contract} has {pct} % exemption, and its class or stratum pays no contribution.',
  },
} as const satisfies FindingTexts;
