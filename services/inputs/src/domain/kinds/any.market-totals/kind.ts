import { quantity, signedPrice, word } from '../columns.js';
import { defineKind } from '../kind.js';

export const anyMarketTotals = defineKind({
  code: 'any.market-totals',
  name: { es: 'Totales del mercado (control)', en: 'Market totals (control)' },
  country: 'any',
  periodicity: 'monthly',
  scope: 'global',
  optional: true,
  columns: [
    word({ regulado: 'regulated', no_regulado: 'unregulated' })({
      header: 'mercado',
      name: 'market',
      description: 'regulado o no_regulado',
      example: 'regulado',
    }),
    word({
      energia: 'energy',
      energia_hp: 'energy-peak',
      energia_hfp: 'energy-off-peak',
      generacion: 'generation',
      g: 'generation',
      transmision: 'transmission',
      t: 'transmission',
      distribucion: 'distribution',
      d: 'distribution',
      comercializacion: 'retail',
      cv: 'retail',
      perdidas: 'losses',
      pr: 'losses',
      restricciones: 'restrictions',
      r: 'restrictions',
      cot: 'tariff-option',
      otros_cargos: 'other-charges',
      potencia: 'power',
      exceso_potencia: 'excess-power',
      peaje_principal: 'main-toll',
      peaje_secundario: 'secondary-toll',
      vad: 'distribution-toll',
    })({
      header: 'componente',
      name: 'component',
      description:
        'energia, energia_hp, energia_hfp, generacion (G), transmision (T), distribucion (D), comercializacion (Cv), perdidas (PR), restricciones (R), cot, otros_cargos, potencia, exceso_potencia, peaje_principal, peaje_secundario o vad',
      example: 'generacion',
    }),
    quantity({
      header: 'kwh',
      name: 'energy_kwh',
      required: false,
      description: 'Energía del mes según el mercado, kWh',
      example: '1250000',
    }),
    signedPrice({
      header: 'valor',
      name: 'amount',
      required: false,
      description: 'Valor del mes según el mercado, en la moneda de la empresa',
      example: '401875000.00',
    }),
  ],
  monthOf: 'upload',
  rules: [
    {
      code: 'any.market-totals.empty',
      header: 'valor',
      holds: 'energy_kwh IS NOT NULL OR amount IS NOT NULL',
      severity: 'blocking',
      es: 'Indique los kWh, el valor o ambos',
      en: 'Tell the kWh, the money or both',
    },
  ],
  key: ['market', 'component'],
  block: ['market', 'month'],
  // A control of what was settled: no service needs it, and no manifest has it.
  need: null,
});
