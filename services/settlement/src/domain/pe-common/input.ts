import type { Decimal } from '@kantia/kernel/decimal';
import type { Period } from '@kantia/kernel/period';
import type { Arrears, Cited } from '../arrears.js';
import type { DatedRate } from './rate.js';

export type { ArrearConcept, Cited } from '../arrears.js';

/** Monthly charge for the connection; `unmatched`: prices of the company are loaded, but none for this connection. */
export type Maintenance =
  | { readonly kind: 'priced'; readonly rates: readonly DatedRate[] }
  | { readonly kind: 'unmatched'; readonly operator: string; readonly connection: string }
  | { readonly kind: 'absent' };

/** What the lines of both Peruvian markets are priced from, PEN. */
export interface PeCommonInput {
  readonly period: Period;
  /** The UIT of the period's year; null for a service of an isolated system. */
  readonly taxUnit: Cited | null;
  readonly maintenance: Maintenance;
  readonly arrears: Arrears;
  readonly rounding: {
    /** Step of the payable total; null where the company does not round. */
    readonly payableStep: Decimal | null;
    /** What earlier months' rounding left over; null where the company does not carry it on. */
    readonly carry: Cited | null;
  };
}
