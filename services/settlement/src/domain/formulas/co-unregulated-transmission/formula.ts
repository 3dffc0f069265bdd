import { period } from '@kantia/kernel/period';
import { passThrough, RATES } from '../../co-unregulated/pass-through.js';

/** kWh at the boundary × T of the month, COP. */
export const coUnregulatedTransmission = passThrough({
  code: 'co.unregulated.transmission',
  norm: 'Resolución CREG 011/2009 (cargo por uso del STN)',
  validFrom: period('2009-02'),
  line: 'TRANSMISION',
  description: 'Transmisión',
  rates: RATES.transmission,
});
