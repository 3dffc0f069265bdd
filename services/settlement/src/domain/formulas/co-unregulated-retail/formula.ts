import { period } from '@kantia/kernel/period';
import { passThrough, RATES } from '../../co-unregulated/pass-through.js';

/** kWh at the boundary × the retail charge that the contract agrees, COP. */
export const coUnregulatedRetail = passThrough({
  code: 'co.unregulated.retail',
  norm: 'Contrato; Resolución CREG 131/1998 (comercialización pactada)',
  validFrom: period('1998-12'),
  line: 'COMERCIALIZACION',
  description: 'Comercialización',
  rates: RATES.retail,
});
