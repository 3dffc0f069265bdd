import type { FindingTexts } from '../rule.js';

export const TEXTS = {
  'validation.power-above-contract': {
    severity: 'warning',
    title: {
      es: 'La demanda máxima supera la potencia contratada',
      en: 'The greatest demand is above the contracted power',
    },
    es: 'La demanda máxima de {supplyPoint}, {kw} kW, supera la potencia contratada de {limit} kW.',
    en: 'The greatest demand of {supplyPoint}, {kw} kW, is above the contracted power of {limit} kW.',
  },
  'validation.power-impossible': {
    severity: 'blocking',
    title: {
      es: 'La demanda máxima supera varias veces la potencia contratada',
      en: 'The greatest demand is several times the contracted power',
    },
    es: 'La demanda máxima de {supplyPoint}, {kw} kW, supera varias veces la potencia contratada de {limit} kW: revise las unidades y el factor de la medida.',
    en: 'The greatest demand of {supplyPoint}, {kw} kW, is several times the contracted power of {limit} kW: check units and factor of the metering.',
  },
} as const satisfies FindingTexts;
