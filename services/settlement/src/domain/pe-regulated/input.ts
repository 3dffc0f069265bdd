import type { Decimal } from '@kantia/kernel/decimal';
import type { Finding } from '../finding.js';
import type { Metered } from '../metering/register.js';
import type { PeCommonInput } from '../pe-common/input.js';
import type { Dated } from '../policies/dated.js';
import type { DemandBands, TariffOption } from '../policies/pe-tariff-options.js';
import type { Term } from '../term.js';
import type { QuotaRow, SheetRow } from './sets.js';

/** What a term of the supply contract or a policy adds to a quantity. */
export interface Loss {
  /** Share of the quantity, 0.02 for 2 %. */
  readonly share: Decimal;
  readonly term: Term;
}

/** What the supply contract says on the day that governs the period. */
export interface GoverningContract {
  readonly networkOperator: string;
  readonly electricSystem: string;
  readonly option: TariffOption;
  readonly residential: boolean;
  readonly foseExcluded: boolean;
  /** kW; null where the option and the modality do not need it. */
  readonly contractedPower: Decimal | null;
  readonly powerMode: 'variable' | 'contracted';
  /** Of a client in MT that is metered in BT. */
  readonly loss: Loss | null;
}

/** The rows of an option in the set that governs `days` of a month or of a register's window. */
export interface SheetDays {
  readonly validFrom: string;
  readonly days: number;
  readonly rows: readonly SheetRow[];
}

export type EnergyCharge = 'ENERGIA' | 'ENERGIA_HP' | 'ENERGIA_HFP';

/** Energy that is priced alike: a register between two readings, or a piece of a profile. */
export interface EnergyPart {
  readonly charge: EnergyCharge;
  readonly metered: Metered;
  readonly sheets: readonly SheetDays[];
  /** The option of its days bills reactive energy. */
  readonly reactive: boolean;
}

/** The days whose option bills reactive energy: those of a month, or of its part where the option changed in it. */
export interface ReactiveDays {
  readonly option: TariffOption;
  /** All days of the month. */
  readonly whole: boolean;
  /** kvarh; null where none was read. */
  readonly kvarh: Metered | null;
  /** Sheets that govern these days. */
  readonly sheets: readonly SheetDays[];
}

/** Greatest mean of 15 minutes, kW, as it was read. */
export type Demand = Metered;
export interface Demands {
  readonly md: Demand | null;
  readonly peak: Demand | null;
  readonly offPeak: Demand | null;
  /** Whether every reading that told a demand told it at peak and off peak: else those are of some days, and no maxima of the month. */
  readonly byHours: boolean;
}
/** Maxima of an earlier month, kW; null where the history has none. */
export interface PastDemand {
  readonly month: string;
  readonly md: Term | null;
  readonly peak: Term | null;
  readonly offPeak: Term | null;
}

/** How long the readings of the period span, against what a bill may span. */
export interface BillingSpan {
  readonly days: number;
  readonly from: number;
  readonly until: number;
}

/** Everything a regulated Peruvian service needs, complete: what is missing never gets this far. */
export interface PeRegulatedInput extends PeCommonInput {
  readonly supplyPoint: string;
  /** Measured by a profile on the last day. */
  readonly profiled: boolean;
  readonly contract: GoverningContract;
  readonly energy: readonly EnergyPart[];
  /** kWh at peak hours of the month; null where the option is not rated and the meter does not tell. */
  readonly peakEnergy: Metered | null;
  /** kvarh that were read, whatever the option of their days; null of none, and of a profile also where some of its pieces have none. */
  readonly reactive: Metered | null;
  /** Null where no option of the month bills reactive energy, or something of it is missing. */
  readonly reactiveDays: ReactiveDays | null;
  /** What `reactiveDays` lacks, where the option of the last day bills none: its formula alone stops. */
  readonly reactiveMissing: readonly Finding[];
  /** As formulas that have a successor read them: of a reading without a maximum of its own nothing counts for `md` where others had one. */
  readonly demands: Demands;
  /** Of the month: each reading, and each profile, by what it told. The same object as `demands` where nothing differs. */
  readonly maxima: Demands;
  /** The months before, newest first, as many as the rule of distribution power looks back. */
  readonly history: readonly PastDemand[];
  /** Peak hours of the month that was read. */
  readonly peakHours: Decimal;
  /** Sheets that govern the month's charges, by days. */
  readonly sheets: readonly SheetDays[];
  readonly bands: Dated<DemandBands> | null;
  readonly quotas: readonly QuotaRow[];
  /** Null for a profile, which spans the days of the contract. */
  readonly billingSpan: BillingSpan | null;
  /** Sundays were taken off the peak hours, holidays are not loaded. */
  readonly holidaysUnknown: boolean;
}
