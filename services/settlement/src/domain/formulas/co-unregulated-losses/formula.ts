import { period } from '@kantia/kernel/period';
import { passThrough, RATES } from '../../co-unregulated/pass-through.js';

/** kWh at the boundary × PR of operator and voltage level, COP. */
export const coUnregulatedLosses = passThrough({
  code: 'co.unregulated.losses',
  norm: 'Resolución CREG 119/2007; Resolución CREG 173/2011',
  validFrom: period('2007-12'),
  line: 'PERDIDAS',
  description: 'Pérdidas',
  rates: RATES.losses,
});
