import { present } from '@kantia/kernel/assert';
import { decimal, type Decimal } from '@kantia/kernel/decimal';
import { period, type Period } from '@kantia/kernel/period';
import { z } from 'zod';

/** Limits of the rules. */
export interface Thresholds {
  /** Share of the dial that a roll-over may imply before it is taken for a wrong reading or a replaced meter. */
  readonly rolloverDialShare: Decimal;
  /** COP/kWh that the printed unit cost may differ from its components. */
  readonly printedCostTolerance: Decimal;
  readonly deviationSigmas: Decimal;
  /** Sample (n - 1) or population sigma: the norm was not seen to say which. */
  readonly isSampleSigma: boolean;
}

interface DatedThresholds {
  readonly value: Thresholds;
  readonly validFrom: Period;
  readonly norm: string;
}

/** Newest first. What holds where the company has set nothing. */
const DEFAULTS: readonly DatedThresholds[] = [
  {
    value: {
      rolloverDialShare: decimal('0.10'),
      printedCostTolerance: decimal('0.05'),
      deviationSigmas: decimal('3'),
      isSampleSigma: true,
    },
    validFrom: period('1994-07'),
    norm: 'Resolución CREG 105 007/2024 (desviación); criterios propios (vuelta del medidor, costo impreso)',
  },
];

const figure = z.string().transform((text) => decimal(text));
const companySettings = z.object({
  deviation: z.object({ sigmas: figure, sampleSigma: z.boolean() }).optional(),
  rollover: z.object({ dialShare: figure }).optional(),
  printedCost: z.object({ tolerance: figure }).optional(),
});

/** The company's frozen settings over the defaults in force in the month. Unknown settings pass by. */
export function thresholdsOf(settings: unknown, month: Period): Thresholds {
  const defaults = present(
    DEFAULTS.find((row) => row.validFrom <= month),
    `thresholds reach back to ${month}`,
  ).value;
  const { deviation, rollover, printedCost } = companySettings.parse(settings);
  return {
    rolloverDialShare: rollover?.dialShare ?? defaults.rolloverDialShare,
    printedCostTolerance: printedCost?.tolerance ?? defaults.printedCostTolerance,
    deviationSigmas: deviation?.sigmas ?? defaults.deviationSigmas,
    isSampleSigma: deviation?.sampleSigma ?? defaults.isSampleSigma,
  };
}
