import type { FindingTexts } from '../rule.js';

export const TEXTS = {
  'validation.reactive-high': {
    severity: 'warning',
    title: {
      es: 'La energía reactiva es desproporcionada frente a la activa',
      en: 'Reactive energy is out of proportion to active energy',
    },
    es: 'La energía reactiva de {supplyPoint}, {kvarh} kvarh, es desproporcionada frente a {kwh} kWh: revise las unidades y la conexión de la medida.',
    en: 'Reactive energy of {supplyPoint}, {kvarh} kvarh, is out of proportion to {kwh} kWh: check units and wiring of the metering.',
  },
} as const satisfies FindingTexts;
