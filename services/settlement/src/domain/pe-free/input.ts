import type { Decimal } from '@kantia/kernel/decimal';
import type { Cited, PeCommonInput } from '../pe-common/input.js';
import type { Provenance } from '../term.js';

export const VOLTAGES = ['MAT', 'AT', 'MT', 'BT'] as const;
export type Voltage = (typeof VOLTAGES)[number];
export const BILLABLE_POWERS = ['coincident', 'peak-maximum', 'maximum', 'contracted'] as const;
export type BillablePower = (typeof BILLABLE_POWERS)[number];

/** Share of a price that follows an index, and the index of the contract's base month. */
export interface IndexTerm {
  readonly code: string;
  readonly weight: Decimal;
  readonly base: Decimal;
}

/** What the supply contract says in a segment. Prices in its currency: energy per MWh, power per kW and month. */
export interface FreeContract {
  readonly contractCode: string;
  readonly networkOperator: string;
  readonly voltage: Voltage;
  readonly referenceBar: string;
  readonly supplyBar: string;
  readonly demandArea: string;
  readonly currency: 'USD' | 'PEN';
  readonly energyPricePeak: Decimal;
  readonly energyPriceOffPeak: Decimal;
  readonly powerPrice: Decimal;
  readonly billablePower: BillablePower;
  readonly contractedPowerKw: Decimal | null;
  readonly powerMinimumPct: Decimal | null;
  readonly tolerancePct: Decimal | null;
  readonly excessMultiplier: Decimal | null;
  readonly paysDistributionToll: boolean;
  /** Expansion of energy and power to the network's feed; null where the supply is at AT or MAT. */
  readonly expansion: { readonly energy: Decimal; readonly power: Decimal } | null;
  readonly indices: readonly IndexTerm[];
  readonly exchangeRateRule: 'month-end' | 'issue-date' | null;
}

export interface LossFactors {
  readonly energy: Decimal;
  readonly power: Decimal;
  readonly provenance: Provenance;
}
export interface CurrentIndex extends IndexTerm {
  readonly current: Decimal;
  readonly provisional: boolean;
  readonly provenance: Provenance;
}
/** PEN for one USD, sold. */
export interface ExchangeRate extends Cited {
  readonly date: string;
}

/** A dated set of tolls in force on some days of a segment. */
export interface MainTollDays {
  readonly days: number;
  readonly components: readonly (Cited & { readonly code: string })[];
}
export interface DistributionTollDays {
  readonly days: number;
  readonly vadPeak: Decimal;
  readonly vadOffPeak: Decimal;
  readonly fbp: Decimal;
  readonly provenance: Provenance;
}
/** kWh under a set of the area's tolls, ctm S//kWh by step of voltage down to the supply's own. */
export interface SecondaryTollEnergy {
  readonly kwh: Cited;
  readonly steps: readonly (Cited & { readonly voltage: Voltage })[];
}

/** Days of the period under one version of the contract. */
export interface FreeSegment {
  readonly contract: FreeContract;
  readonly days: number;
  readonly peakKwh: Cited;
  readonly offPeakKwh: Cited;
  readonly losses: LossFactors;
  readonly indices: readonly CurrentIndex[];
  /** Null for prices in PEN. */
  readonly exchange: ExchangeRate | null;
  readonly mainToll: readonly MainTollDays[];
  readonly secondaryToll: readonly SecondaryTollEnergy[];
  /** Empty where the contract pays none. */
  readonly distributionToll: readonly DistributionTollDays[];
}

/** Greatest demands of a quarter of an hour in the days in force, kW at the supply bar. */
export interface Demand {
  readonly peak: Cited;
  readonly offPeak: Cited;
  readonly month: Cited;
  /** Where some segment bills by it. `column`: of the file that says it. */
  readonly coincident: (Cited & { readonly column: 'kwh' | 'kw' }) | null;
}

/** A profile with kvarh in some intervals only: how many lack them, and the local end of the first of these. */
export interface KvarhGaps {
  readonly count: number;
  readonly first: string;
}

/** Everything a service of the Peruvian free market needs, complete: what is missing never gets this far. */
export interface PeFreeInput extends PeCommonInput {
  readonly daysInMonth: number;
  /** In order of time. */
  readonly segments: readonly FreeSegment[];
  readonly demand: Demand;
  /** Null where the meter gave no reactive energy for some interval. */
  readonly kvarh: Cited | null;
  readonly kvarhGaps: KvarhGaps | null;
  /** Quarters of an hour in the days in force. */
  readonly intervals: number;
  /** Sundays and holidays count off peak, but no holiday of the year is loaded. */
  readonly holidaysUnknown: boolean;
}
