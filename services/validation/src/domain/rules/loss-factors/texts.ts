import type { FindingTexts } from '../rule.js';

export const TEXTS = {
  'validation.loss-factor-missing': {
    severity: 'blocking',
    title: { es: 'Faltan factores de pérdidas', en: 'Loss factors are missing' },
    es: 'Faltan factores de pérdidas de {supplyPoint} en {missing} días; el primero es el {day}: cárguelos en el insumo {kind}.',
    en: 'Loss factors of {supplyPoint} are missing on {missing} days; the first is {day}: load them as input {kind}.',
  },
  'validation.loss-factor-high': {
    severity: 'warning',
    title: { es: 'Un factor de pérdidas no es usual', en: 'A loss factor is unusual' },
    es: 'El factor de pérdidas {factor} de {supplyPoint} no es usual: revise el archivo.',
    en: 'Loss factor {factor} of {supplyPoint} is unusual: check the file.',
  },
} as const satisfies FindingTexts;
