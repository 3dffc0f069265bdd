import { period } from '@kantia/kernel/period';
import { passThrough, RATES } from '../../co-unregulated/pass-through.js';

/** kWh at the boundary × the sum of the month’s other charges, each a term, COP. */
export const coUnregulatedOtherCharges = passThrough({
  code: 'co.unregulated.other-charges',
  norm: 'Ley 633/2000 art. 81 (FAZNI); servicios CND y ASIC',
  validFrom: period('2001-01'),
  line: 'OTROS_CARGOS',
  description: 'Otros cargos',
  rates: RATES.otherCharges,
});
