import type { FindingTexts } from '../rule.js';

export const TEXTS = {
  'validation.agreement-missing': {
    severity: 'warning',
    title: { es: 'No hay acuerdo vigente del municipio', en: 'No agreement of the municipality is in force' },
    es: 'No hay acuerdo vigente del municipio {municipality} para {supplyPoint} en el insumo {kind}: no se cobra.',
    en: 'No agreement of municipality {municipality} is in force for {supplyPoint} in input {kind}: none is billed.',
  },
} as const satisfies FindingTexts;
