import { decimal, type Decimal } from '@kantia/kernel/decimal';
import { period, type Period } from '@kantia/kernel/period';
import { inForce, type Dated } from './dated.js';

/** Figures against which published tariffs and indices are held. */
export interface TariffChecks {
  /** E2 over E1: both are capped shares of one cost, (1 - 0.50) / (1 - 0.60). */
  readonly secondOverFirst: Decimal;
  /** COP/kWh that published tariffs may differ from that by their rounding. */
  readonly tariffTolerance: Decimal;
  /** Share that the consumer price index may move in a month. */
  readonly cpiChange: Decimal;
  /** Days after which a tariff sheet of Peru cannot be the last one. */
  readonly sheetDays: number;
}

/** Newest first. */
const CHECKS: readonly Dated<TariffChecks>[] = [
  {
    value: {
      secondOverFirst: decimal('1.25'),
      tariffTolerance: decimal('0.02'),
      cpiChange: decimal('0.05'),
      sheetDays: 400,
    },
    validFrom: period('1994-07'),
    norm: 'Ley 1428/2010 (topes de 60 % y 50 %); precios en barra cada 1 de mayo (pliegos); criterio propio (IPC)',
  },
];

export function tariffChecksIn(month: Period): TariffChecks {
  return inForce(CHECKS, month, 'tariff checks');
}
