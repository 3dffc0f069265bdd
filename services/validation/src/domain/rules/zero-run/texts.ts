import type { FindingTexts } from '../rule.js';

export const TEXTS = {
  'validation.zero-run': {
    severity: 'warning',
    title: { es: 'El perfil marca cero muchas horas seguidas', en: 'The profile shows zero for many hours in a row' },
    es: 'El perfil de {supplyPoint} marca cero {hours} horas seguidas desde el {from}: revise la medida o si el servicio estuvo suspendido.',
    en: 'The profile of {supplyPoint} shows zero for {hours} hours in a row from {from}: check the metering, or whether the supply was cut.',
  },
} as const satisfies FindingTexts;
