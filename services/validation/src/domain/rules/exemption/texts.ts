import type { FindingTexts } from '../rule.js';

export const TEXTS = {
  'validation.exemption-unfounded': {
    severity: 'warning',
    es: 'El contrato {contract} tiene {pct} % de exención de la contribución y su clase no la contempla: revise el soporte.',
    en: 'Supply contract {contract} has {pct} % exemption from the contribution, which its class does not allow: check its grounds.',
  },
  'validation.exemption-too-high': {
    severity: 'warning',
    es: 'El contrato {contract} tiene {pct} % de exención de la contribución y su clase llega a {allowed} %: revise el soporte.',
    en: 'Supply contract {contract} has {pct} % exemption from the contribution and its class allows {allowed} %: check its grounds.',
  },
  'validation.exemption-idle': {
    severity: 'informative',
    es: 'El contrato {contract} tiene {pct} % de exención y su clase o estrato no paga contribución.',
    en: 'Supply contract {contract} has {pct} % exemption, and its class or stratum pays no contribution.',
  },
} as const satisfies FindingTexts;
