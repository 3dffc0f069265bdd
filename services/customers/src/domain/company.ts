import type { Canonical } from '@kantia/kernel/canonical';
import { lastDay, type LocalDate, type Period } from '@kantia/kernel/period';

export type Country = 'CO' | 'PE';

export interface Company {
  readonly id: string;
  readonly name: string;
  readonly country: Country;
  readonly taxId: string;
  /** ISO 4217. */
  readonly currency: string;
  /** IANA zone of its periods. */
  readonly timeZone: string;
}

export const COUNTRIES = {
  CO: { currency: 'COP', timeZone: 'America/Bogota' },
  PE: { currency: 'PEN', timeZone: 'America/Lima' },
} as const;

export function isCountry(text: string): text is Country {
  return text === 'CO' || text === 'PE';
}

export interface DatedSetting {
  readonly name: string;
  readonly validFrom: LocalDate;
  readonly value: Canonical;
  /** Of values from one day, the later recorded has the higher. */
  readonly revision: number;
}

/**
 * What holds where the company has set nothing. CO: payable to the ten, tariffs of two decimals; PE: payable to 0.10
 * (shared domain notes, inputs.md, Rounding).
 */
export const DEFAULT_SETTINGS: Readonly<Record<Country, Readonly<Record<string, Canonical>>>> = {
  CO: {
    rounding: { payableStep: '10', tariffDecimals: 2 },
    registerStraddle: 'last-day',
    deviation: { sigmas: '3', sampleSigma: true },
  },
  PE: {
    rounding: { payableStep: '0.1', tariffDecimals: 2, carryOver: false },
    registerStraddle: 'last-day',
    deviation: { sigmas: '3', sampleSigma: true },
  },
};

/** The settings in force on the last day of the period: of each name the latest that has begun. */
export function settingsInForce(
  country: Country,
  dated: readonly DatedSetting[],
  month: Period,
): Readonly<Record<string, Canonical>> {
  const until = lastDay(month);
  const chosen = new Map<string, DatedSetting>();
  for (const setting of dated) {
    const known = chosen.get(setting.name);
    if (setting.validFrom <= until && (!known || isLater(setting, known))) chosen.set(setting.name, setting);
  }
  const own = Object.fromEntries([...chosen].map(([name, { value }]) => [name, value]));
  return { ...DEFAULT_SETTINGS[country], ...own };
}

function isLater(one: DatedSetting, other: DatedSetting): boolean {
  return one.validFrom === other.validFrom ? one.revision > other.revision : one.validFrom > other.validFrom;
}
