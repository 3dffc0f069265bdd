import { decimal, type Decimal } from '@kantia/kernel/decimal';
import { period } from '@kantia/kernel/period';
import type { Dated } from './dated.js';

/** IGV and IPM together. The split between both moves from 2026 (Ley 32387), the sum does not. */
export const IGV: readonly Dated<Decimal>[] = [
  {
    value: decimal('0.18'),
    validFrom: period('2011-03'),
    validUntil: null,
    norm: 'TUO de la Ley del IGV (DS 055-99-EF) art. 17; Ley 29666',
  },
];

/** Rural electrification: UIT for each MWh billed in interconnected systems. */
export const RURAL_ELECTRIFICATION: readonly Dated<Decimal>[] = [
  { value: decimal('0.002'), validFrom: period('2006-06'), validUntil: null, norm: 'Ley 28749 art. 7' },
];
