import { period } from '@kantia/kernel/period';
import type { Dated } from './dated.js';

/** Peak hours of a day, local time: intervals that begin in [fromHour, untilHour). */
export interface PeakHours {
  readonly fromHour: number;
  readonly untilHour: number;
}

export const PEAK_HOURS: readonly Dated<PeakHours>[] = [
  {
    value: { fromHour: 18, untilHour: 23 },
    validFrom: period('1993-03'),
    validUntil: null,
    norm: 'Norma de Opciones Tarifarias (Res. Osinergmin 206-2013-OS/CD y anteriores)',
  },
];
