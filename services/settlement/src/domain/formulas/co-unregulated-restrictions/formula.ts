import { period } from '@kantia/kernel/period';
import { passThrough, RATES } from '../../co-unregulated/pass-through.js';

/** kWh at the boundary × R of the month, COP. */
export const coUnregulatedRestrictions = passThrough({
  code: 'co.unregulated.restrictions',
  norm: 'Resolución CREG 119/2007; Resolución CREG 063/2000',
  validFrom: period('2000-10'),
  line: 'RESTRICCIONES',
  description: 'Restricciones',
  rates: RATES.restrictions,
});
