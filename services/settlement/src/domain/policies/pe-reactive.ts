import { decimal, type Decimal } from '@kantia/kernel/decimal';
import { period } from '@kantia/kernel/period';
import type { Dated } from './dated.js';

/** Share of the active energy of the month up to which reactive energy is free. */
export const FREE_REACTIVE_SHARE: readonly Dated<Decimal>[] = [
  {
    value: decimal('0.30'),
    validFrom: period('1993-03'),
    validUntil: null,
    norm: 'Norma de Opciones Tarifarias (Res. Osinergmin 206-2013-OS/CD y anteriores)',
  },
];
