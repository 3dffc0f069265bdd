import { distributor, price, validFrom } from '../columns.js';
import { defineKind } from '../kind.js';
import { monthOfDate } from '../month-of.js';
import { byScope } from '../needed-by.js';

export const peDistributionToll = defineKind({
  code: 'pe.distribution-toll',
  name: { es: 'Peaje de distribución (VAD)', en: 'Distribution toll' },
  country: 'PE',
  market: 'unregulated',
  periodicity: 'on-change',
  scope: 'operator',
  columns: [
    distributor,
    price({ header: 'vad_hp', name: 'vad_peak', description: 'VAD en horas punta, S//kW-mes', example: '12.5' }),
    price({ header: 'vad_hfp', name: 'vad_off_peak', description: 'VAD fuera de punta, S//kW-mes', example: '12.5' }),
    price({ header: 'fbp', name: 'fbp', description: 'Factor de balance de potencia', example: '1' }),
    validFrom,
  ],
  monthOf: monthOfDate('valid_from'),
  key: ['network_operator', 'valid_from'],
  block: ['network_operator', 'valid_from'],
  datedBy: ['network_operator'],
  need: byScope(['network_operator'], 'pays_distribution_toll'),
});
