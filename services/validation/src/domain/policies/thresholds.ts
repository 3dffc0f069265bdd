import { decimal, type Decimal } from '@kantia/kernel/decimal';
import { period, type Period } from '@kantia/kernel/period';
import { z } from 'zod';
import { inForce, type Dated } from './dated.js';

/** Limits of the rules that a company may set for itself. */
export interface Thresholds {
  /** Share of the dial that a roll-over may imply before it is taken for a wrong reading or a replaced meter. */
  readonly rolloverDialShare: Decimal;
  /** COP/kWh that the printed unit cost may differ from its components. */
  readonly printedCostTolerance: Decimal;
  readonly deviationSigmas: Decimal;
  /** Sample (n - 1) or population sigma: the norm was not seen to say which. */
  readonly isSampleSigma: boolean;
  /** How many times the month of last year, or how small a part of it, is looked at. */
  readonly seasonalRatio: Decimal;
  /** Hours in a row without energy that are looked at. */
  readonly zeroRunHours: Decimal;
  /** Share that a profile may differ from the register of its meter. */
  readonly profileRegisterTolerance: Decimal;
  /** Multiple of a physical limit above which the measurement cannot be right. */
  readonly impossibleMultiple: Decimal;
  /** Share that a published price may move from one month or sheet to the next. */
  readonly priceChangeShare: Decimal;
  /** kvarh per kWh from which reactive energy is looked at. */
  readonly reactiveRatio: Decimal;
}

/** Newest first. What holds where the company has set nothing. */
const DEFAULTS: readonly Dated<Thresholds>[] = [
  {
    value: {
      rolloverDialShare: decimal('0.10'),
      printedCostTolerance: decimal('0.05'),
      deviationSigmas: decimal('3'),
      isSampleSigma: true,
      seasonalRatio: decimal('3'),
      zeroRunHours: decimal('72'),
      profileRegisterTolerance: decimal('0.005'),
      impossibleMultiple: decimal('3'),
      priceChangeShare: decimal('0.25'),
      reactiveRatio: decimal('1'),
    },
    validFrom: period('1994-07'),
    norm: 'Resolución CREG 105 007/2024 (desviación); criterios propios (los demás)',
  },
];

const figure = z.string().transform((text) => decimal(text));
const companySettings = z.object({
  deviation: z.object({ sigmas: figure, sampleSigma: z.boolean() }).optional(),
  rollover: z.object({ dialShare: figure }).optional(),
  printedCost: z.object({ tolerance: figure }).optional(),
  seasonal: z.object({ ratio: figure }).optional(),
  profile: z.object({ zeroRunHours: figure, registerTolerance: figure }).optional(),
  physicalLimit: z.object({ impossibleMultiple: figure }).optional(),
  priceChange: z.object({ share: figure }).optional(),
  reactiveEnergy: z.object({ ratio: figure }).optional(),
});

/** The company's frozen settings over the defaults in force in the month. Unknown settings pass by. */
export function thresholdsOf(settings: unknown, month: Period): Thresholds {
  const defaults = inForce(DEFAULTS, month, 'thresholds');
  const own = companySettings.parse(settings);
  return {
    rolloverDialShare: own.rollover?.dialShare ?? defaults.rolloverDialShare,
    printedCostTolerance: own.printedCost?.tolerance ?? defaults.printedCostTolerance,
    deviationSigmas: own.deviation?.sigmas ?? defaults.deviationSigmas,
    isSampleSigma: own.deviation?.sampleSigma ?? defaults.isSampleSigma,
    seasonalRatio: own.seasonal?.ratio ?? defaults.seasonalRatio,
    zeroRunHours: own.profile?.zeroRunHours ?? defaults.zeroRunHours,
    profileRegisterTolerance: own.profile?.registerTolerance ?? defaults.profileRegisterTolerance,
    impossibleMultiple: own.physicalLimit?.impossibleMultiple ?? defaults.impossibleMultiple,
    priceChangeShare: own.priceChange?.share ?? defaults.priceChangeShare,
    reactiveRatio: own.reactiveEnergy?.ratio ?? defaults.reactiveRatio,
  };
}
