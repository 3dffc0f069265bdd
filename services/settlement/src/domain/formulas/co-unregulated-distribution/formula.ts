import { period } from '@kantia/kernel/period';
import { passThrough, RATES } from '../../co-unregulated/pass-through.js';

/** kWh at the boundary × D of operator, voltage level and ownership, COP. */
export const coUnregulatedDistribution = passThrough({
  code: 'co.unregulated.distribution',
  norm: 'Resolución CREG 097/2008; Resolución CREG 015/2018 (cargos por uso de STR y SDL)',
  validFrom: period('2008-09'),
  line: 'DISTRIBUCION',
  description: 'Distribución',
  rates: RATES.distribution,
});
