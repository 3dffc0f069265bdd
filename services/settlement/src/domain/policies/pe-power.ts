import { decimal, type Decimal } from '@kantia/kernel/decimal';
import { period } from '@kantia/kernel/period';
import type { Dated } from './dated.js';

const NORM = 'Norma de Opciones Tarifarias, Res. Osinergmin 206-2013-OS/CD';

/** Load factor at peak from which a client with one power is rated «presente en punta». */
export const PEAK_RATING: readonly Dated<Decimal>[] = [
  { value: decimal('0.5'), validFrom: period('2013-11'), validUntil: null, norm: NORM },
];

/** Distribution power: mean of the `greatest` maxima of the last `months`, the current one included. */
export interface DistributionPower {
  readonly greatest: number;
  readonly months: number;
}
export const DISTRIBUTION_POWER: readonly Dated<DistributionPower>[] = [
  { value: { greatest: 2, months: 6 }, validFrom: period('2013-11'), validUntil: null, norm: NORM },
];

/** Losses of the client's transformer, on all kW and kWh of a client in MT that is metered in BT; shares by typical sector. */
export interface LowVoltageMetering {
  readonly sectors: ReadonlyMap<string, Decimal>;
  readonly others: Decimal;
}
export const LOW_VOLTAGE_METERING: readonly Dated<LowVoltageMetering>[] = [
  {
    value: { sectors: new Map([['1', decimal('0.02')]]), others: decimal('0.025') },
    validFrom: period('2013-11'),
    validUntil: null,
    norm: `${NORM} (medición en BT de clientes en MT)`,
  },
];

/** Days that a bill may span. */
export interface BillingDays {
  readonly usual: { readonly from: number; readonly until: number };
  readonly first: { readonly from: number; readonly until: number };
}
export const BILLING_DAYS: readonly Dated<BillingDays>[] = [
  {
    value: { usual: { from: 28, until: 33 }, first: { from: 15, until: 45 } },
    validFrom: period('2013-11'),
    validUntil: null,
    norm: NORM,
  },
];
