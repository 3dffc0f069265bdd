import { canonicalJson, type Canonical } from '@kantia/kernel/canonical';
import { z } from 'zod';
import { DEFAULT_SETTINGS, type Country } from './company.js';

/** Decimal text above zero. */
const positive = z
  .string()
  .regex(/^\d{1,9}(?:\.\d{1,6})?$/)
  .refine((text) => /[1-9]/.test(text));
/** From one on. */
const multiple = positive.refine((text) => /^0*[1-9]/.test(text));
const share = positive.refine((text) => /^(?:0(?:\.\d+)?|1(?:\.0+)?)$/.test(text));

/** The settings that can change a figure, each with the form of its value; `settlement` and `validation` read the frozen ones. */
const SCHEMAS = {
  rounding: z.strictObject({
    /** What the payable total is rounded to; null: to the cent. */
    payableStep: positive.nullable(),
    payableStepUnregulated: positive.nullable().optional(),
    tariffDecimals: z.int().min(0).max(10),
    carryOver: z.boolean().optional(),
  }),
  registerStraddle: z.enum(['last-day', 'pro-rata']),
  deviation: z.strictObject({ sigmas: positive, sampleSigma: z.boolean() }),
  rollover: z.strictObject({ dialShare: share }),
  printedCost: z.strictObject({ tolerance: positive }),
  seasonal: z.strictObject({ ratio: multiple }),
  profile: z.strictObject({ zeroRunHours: positive, registerTolerance: share }),
  physicalLimit: z.strictObject({ impossibleMultiple: multiple }),
  priceChange: z.strictObject({ share: positive }),
  reactiveEnergy: z.strictObject({ ratio: positive }),
} as const;
export type SettingName = keyof typeof SCHEMAS;

/** What the rules of `validation` take where nothing is frozen: its own criteria (policies/thresholds there). */
const OF_RULES: Readonly<Record<string, Canonical>> = {
  rollover: { dialShare: '0.10' },
  printedCost: { tolerance: '0.05' },
  seasonal: { ratio: '3' },
  profile: { zeroRunHours: '72', registerTolerance: '0.005' },
  physicalLimit: { impossibleMultiple: '3' },
  priceChange: { share: '0.25' },
  reactiveEnergy: { ratio: '1' },
};
const OF_BOTH = ['seasonal', 'profile', 'physicalLimit', 'priceChange', 'reactiveEnergy'] as const;
const NAMES: Readonly<Record<Country, readonly SettingName[]>> = {
  CO: ['rounding', 'registerStraddle', 'deviation', 'rollover', 'printedCost', ...OF_BOTH],
  PE: ['rounding', 'registerStraddle', 'deviation', 'rollover', ...OF_BOTH],
};

/** The names of a country's settings, in the order in which they are shown. */
export function settingNames(country: Country): readonly SettingName[] {
  return NAMES[country];
}

export function standardOf(country: Country, name: SettingName): Canonical {
  return DEFAULT_SETTINGS[country][name] ?? OF_RULES[name] ?? null;
}

/** The value of JSON text in its canonical form, or null when it is none that the setting can have. */
export function parseSetting(country: Country, name: string, json: string): string | null {
  const known = settingNames(country).find((each) => each === name);
  if (!known) return null;
  try {
    const parsed = SCHEMAS[known].safeParse(JSON.parse(json));
    return parsed.success ? canonicalJson(JSON.parse(JSON.stringify(parsed.data)) as Canonical) : null;
  } catch {
    return null;
  }
}
