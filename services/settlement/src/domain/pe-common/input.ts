import type { Decimal } from '@kantia/kernel/decimal';
import type { Period } from '@kantia/kernel/period';
import type { Provenance } from '../term.js';
import type { DatedRate } from './rate.js';

/** A figure of an input and where it lies. */
export interface Cited {
  readonly value: Decimal;
  readonly provenance: Provenance;
}

export const ARREAR_CONCEPTS = [
  'compensatory-interest',
  'late-interest',
  'previous-balance',
  'instalment',
  'recovery',
  'compensation',
] as const;
export type ArrearConcept = (typeof ARREAR_CONCEPTS)[number];

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
  /** By concept; equal concepts add up. */
  readonly arrears: ReadonlyMap<ArrearConcept, readonly Cited[]>;
  readonly rounding: {
    /** Step of the payable total; null where the company does not round. */
    readonly payableStep: Decimal | null;
    /** What earlier months' rounding left over; null where the company does not carry it on. */
    readonly carry: Cited | null;
  };
}
