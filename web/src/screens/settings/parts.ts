import type { components } from '../../api/schema.js';

export type Company = components['schemas']['Company'];
export type Setting = Company['settings'][number];
export type SettingValue = Setting['value'];

/** One field of a setting's value. */
export interface Part {
  readonly name: string;
  readonly type: 'decimal' | 'step' | 'count' | 'yes-no' | 'choice';
  /** Of a choice. */
  readonly values?: readonly string[];
  /** Where only one country has it. */
  readonly country?: 'CO' | 'PE';
}

/** What each setting consists of; `step` may be left blank: no rounding. */
const PARTS: Readonly<Record<string, readonly Part[]>> = {
  rounding: [
    { name: 'payableStep', type: 'step' },
    { name: 'payableStepUnregulated', type: 'step' },
    { name: 'tariffDecimals', type: 'count' },
    { name: 'carryOver', type: 'yes-no', country: 'PE' },
  ],
  registerStraddle: [{ name: '', type: 'choice', values: ['last-day', 'pro-rata'] }],
  deviation: [
    { name: 'sigmas', type: 'decimal' },
    { name: 'sampleSigma', type: 'yes-no' },
  ],
  rollover: [{ name: 'dialShare', type: 'decimal' }],
  printedCost: [{ name: 'tolerance', type: 'decimal' }],
  seasonal: [{ name: 'ratio', type: 'decimal' }],
  profile: [
    { name: 'zeroRunHours', type: 'decimal' },
    { name: 'registerTolerance', type: 'decimal' },
  ],
  physicalLimit: [{ name: 'impossibleMultiple', type: 'decimal' }],
  priceChange: [{ name: 'share', type: 'decimal' }],
  reactiveEnergy: [{ name: 'ratio', type: 'decimal' }],
};

export function partsOf(name: string, country: string): readonly Part[] {
  return (PARTS[name] ?? []).filter((part) => part.country === undefined || part.country === country);
}

type Texts = Readonly<Record<string, string>>;

/** The value as texts of the form, decimals with a point; what is not said is blank. */
export function toTexts(value: SettingValue, parts: readonly Part[]): Texts {
  return Object.fromEntries(
    parts.map(({ name }) => {
      const said = typeof value === 'object' ? value[name] : value;
      return [name, said === null || said === undefined ? '' : String(said)];
    }),
  );
}

/** The value that the texts mean. A step that is blank in the first field is «no rounding»; elsewhere a blank says nothing. */
export function toValue(texts: Texts, parts: readonly Part[]): SettingValue {
  const [only] = parts;
  if (parts.length === 1 && only?.name === '') return texts[''] ?? '';
  return Object.fromEntries(
    parts.flatMap((part) => {
      const said = partValue(part, texts[part.name] ?? '');
      return said === undefined ? [] : [[part.name, said]];
    }),
  );
}

function partValue({ name, type }: Part, text: string): string | number | boolean | null | undefined {
  if (text === '') return name === 'payableStep' ? null : undefined;
  if (type === 'yes-no') return text === 'true';
  if (type === 'count') return Number(text);
  return text;
}
