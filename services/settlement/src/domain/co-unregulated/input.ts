import type { Decimal } from '@kantia/kernel/decimal';
import type { CoCommonInput } from '../co-common/input.js';
import type { ConsumerClass, UnitCostComponents } from '../co-regulated/input.js';
import type { ScarcityLevel } from '../policies/co-scarcity.js';
import type { Provenance, Term } from '../term.js';

export interface IndexValue {
  readonly month: string;
  readonly value: Decimal;
  readonly provisional: boolean;
  readonly provenance: Provenance;
}

/** A price in money of its base month, COP/kWh; without an index it is paid as it stands. */
export interface ContractPrice {
  readonly base: Decimal;
  readonly index: { readonly base: IndexValue; readonly current: IndexValue } | null;
}

/** Sums over the hours that a piece pays at the spot price, exact. */
export interface SpotHours {
  readonly hours: number;
  readonly kwh: Decimal;
  /** Σ kWh × price of the hour, COP. */
  readonly value: Decimal;
  /** Σ price of the hour, COP/kWh. */
  readonly prices: Decimal;
  readonly readings: Provenance;
  readonly pricesAt: Provenance;
  readonly ceiling: {
    readonly value: Decimal;
    readonly level: ScarcityLevel;
    readonly provenance: Provenance;
  };
}

/** Bounds of the spot price that the contract pays, COP/kWh; already inside the sums of the hours. */
interface Bounds {
  readonly minimum: Decimal | null;
  readonly maximum: Decimal | null;
}

/** What prices the energy of a piece, by mode (domain page on Colombia, 2.2). */
export type EnergyPrice =
  | { readonly mode: 'FIXED_INDEXED'; readonly price: ContractPrice }
  | {
      readonly mode: 'PAY_AS_CONTRACTED';
      readonly price: ContractPrice;
      readonly contractedKwhH: Decimal;
      readonly spot: SpotHours;
    }
  | {
      readonly mode: 'PAY_AS_DEMANDED';
      readonly price: ContractPrice;
      /** Null: all energy at the price of the contract. */
      readonly above: { readonly capKwhH: Decimal; readonly spot: SpotHours } | null;
    }
  | { readonly mode: 'SPOT_PLUS'; readonly margin: Decimal; readonly bounds: Bounds; readonly spot: SpotHours }
  | {
      readonly mode: 'MIXED';
      readonly price: ContractPrice;
      readonly fixedPct: Decimal;
      readonly margin: Decimal | null;
      readonly bounds: Bounds;
      readonly spot: SpotHours;
    }
  | { readonly mode: 'REGULATED_DISCOUNT'; readonly discountPct: Decimal; readonly unitCost: UnitCostComponents };

/** Who pays the solidarity contribution. */
interface Contributor {
  readonly consumerClass: ConsumerClass;
  readonly stratum: number | null;
  /** 0 to 100. */
  readonly exemptionPct: Decimal;
}

/** A part of the period in which nothing changes. */
export interface Piece {
  /** Of the symbols of its terms: empty where the period has one piece. */
  readonly suffix: string;
  /** kWh at the boundary. */
  readonly kwh: Term;
  /** How a register measured them: rule and terms; null for a profile, whose term says it all. */
  readonly register: { readonly rule: string; readonly terms: readonly Term[] } | null;
  /** kWh that the energy price applies to: those at the boundary, or at the STN. */
  readonly priced: Term;
  readonly price: EnergyPrice;
  /** Components passed through; null where the price is for the whole service. */
  readonly network: UnitCostComponents | null;
  readonly retail: Decimal | null;
  readonly contributor: Contributor;
}

export interface OtherCharge {
  readonly concept: string;
  /** COP/kWh. */
  readonly value: Decimal;
  readonly provenance: Provenance;
}

/** What an earlier month (`YYYY-MM`) was billed too little or, negative, too much on one line, COP. */
export interface PriorCharge {
  readonly line: string;
  readonly month: string;
  readonly value: Decimal;
  readonly provenance: Provenance;
}

/** Everything an unregulated Colombian service needs, complete. */
export interface CoUnregulatedInput extends CoCommonInput {
  readonly pieces: readonly Piece[];
  readonly otherCharges: readonly OtherCharge[];
  /** In the order of their months. */
  readonly prior: readonly PriorCharge[];
}
