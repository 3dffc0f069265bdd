import type { Decimal } from '@kantia/kernel/decimal';
import type { CoCommonInput } from '../co-common/input.js';
import type { RegisterWindow } from '../metering/register.js';
import type { Provenance } from '../term.js';

export const CONSUMER_CLASSES = [
  'residential',
  'commercial',
  'industrial',
  'official',
  'street-lighting',
  'water-utility',
  'special',
  'common-area',
  'provisional',
] as const;
export type ConsumerClass = (typeof CONSUMER_CLASSES)[number];

/** What the supply contract says on the day that governs the period. */
export interface GoverningContract {
  readonly networkOperator: string;
  readonly voltageLevel: number;
  /** Who owns the level-1 asset; null at levels 2 to 4. */
  readonly assetOwnership: string | null;
  readonly consumerClass: ConsumerClass;
  readonly stratum: number | null;
  readonly altitudeMasl: number | null;
  readonly subnormal: boolean;
  /** 0 to 100. */
  readonly contributionExemptionPct: Decimal;
}

/** COP/kWh, at full precision. */
export interface UnitCostComponents {
  readonly g: Decimal;
  readonly t: Decimal;
  readonly d: Decimal;
  readonly cv: Decimal;
  readonly pr: Decimal;
  readonly r: Decimal;
  readonly cot: Decimal;
  readonly provenance: Provenance;
}

interface CpiValue {
  readonly value: Decimal;
  readonly provenance: Provenance;
}

/** What the tariff of strata 1 and 2 starts from: last month's tariffs, COP/kWh, and the CPI of m-1 and m-2. */
export interface ResidentialBase {
  readonly e1: Decimal;
  readonly e2: Decimal;
  readonly provenance: Provenance;
  /** Null for a part of the period that the sheet of the month before prices: its tariffs are already those. */
  readonly index: { readonly cpi: CpiValue; readonly previousCpi: CpiValue } | null;
}

/** A register that measured a part of the period; `days`: only so many of its days belong to the part. */
export interface RegisterPart {
  readonly kind: 'register';
  readonly window: RegisterWindow;
  readonly days: { readonly counted: number; readonly all: number } | null;
}
/** Hours of a profile. */
interface ProfilePart {
  readonly kind: 'profile';
  readonly kwh: Decimal;
  readonly provenance: Provenance;
}

/** Energy under one contract and one sheet of prices. */
export interface Piece {
  /** Of the symbols of its terms: empty where the period has one piece. */
  readonly suffix: string;
  readonly contract: GoverningContract;
  readonly measured: readonly (RegisterPart | ProfilePart)[];
  readonly unitCost: UnitCostComponents;
  /** Null for whoever is not of stratum 1 or 2. */
  readonly residential: ResidentialBase | null;
  readonly days: number;
}

interface RoundingSettings {
  /** Step of the payable total in COP; null when the company does not round. */
  readonly payableStep: Decimal | null;
  /** Decimals of published residential tariffs. */
  readonly tariffDecimals: number;
}

/** Everything a regulated Colombian service needs, complete: what is missing never gets this far. */
export interface CoRegulatedInput extends CoCommonInput {
  /** In order of time. */
  readonly pieces: readonly Piece[];
  /** From the first reading to the last. */
  readonly billedDays: number;
  readonly rounding: RoundingSettings;
}
