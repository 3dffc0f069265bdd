import type { Metered } from '../metering/register.js';
import type { Demands } from './input.js';

/** Demands, kW, that one reading of a meter told, or several. */
export interface Told {
  readonly md: readonly Metered[];
  readonly peak: readonly Metered[];
  readonly offPeak: readonly Metered[];
}

/** Demands of a month, as formulas read them. */
export interface DemandsOfMonth {
  /** Of a reading without a maximum of its own nothing counts for `md` where others had one: so formulas with a successor read them. */
  readonly demands: Demands;
  /** Each reading by what it told. */
  readonly maxima: Demands;
}

/** The greatest of several demands, kW; null of none. */
export function greatest(parts: readonly Metered[]): Metered | null {
  const [first, ...others] = parts;
  if (!first || others.length === 0) return first ?? null;
  return {
    quantity: others.reduce((top, { quantity }) => (quantity.greaterThan(top) ? quantity : top), first.quantity),
    rule: `max(${parts.map(({ rule }) => rule).join(', ')})`,
    terms: parts.flatMap(({ terms }) => terms),
  };
}

const tellsHours = ({ peak, offPeak }: Told) => peak.length > 0 && offPeak.length > 0;

/** The greater of both blocks of hours; null where one is unknown. */
const greater = (peak: Metered | null, offPeak: Metered | null) => (peak && offPeak ? greatest([peak, offPeak]) : null);

/**
 * What registers told. The demand of the month is the greatest of all: of a reading without a maximum of its own it is that of its hours.
 * `wereCompared`: maxima of one kind and of the other in one month settled before there was `maxima`.
 */
export function demandsOfRegisters(readings: readonly Told[], all: Told, wereCompared: () => boolean): DemandsOfMonth {
  const [peak, offPeak] = [greatest(all.peak), greatest(all.offPeak)];
  const byHours = readings.every(tellsHours);
  if (all.md.length === 0) {
    const demands = { md: greater(peak, offPeak), peak, offPeak, byHours };
    return { demands, maxima: demands };
  }
  const md = readings.flatMap((one) => (one.md.length > 0 ? one.md : [...one.peak, ...one.offPeak]));
  const maxima = { md: greatest(md), peak, offPeak, byHours };
  const isMixed = readings.some((one) => one.md.length === 0);
  return { demands: isMixed && wereCompared() ? { ...maxima, md: greatest(all.md) } : maxima, maxima };
}

/** What a profile told: all hours that its days have. */
export function demandsOfProfile(peak: Metered | null, offPeak: Metered | null): DemandsOfMonth {
  const demands = { md: greater(peak, offPeak), peak, offPeak, byHours: peak !== null && offPeak !== null };
  const isWhole = demands.byHours || (peak ?? offPeak) === null;
  return { demands, maxima: isWhole ? demands : { ...demands, md: peak ?? offPeak, byHours: true } };
}

function greatestOf(halves: readonly Demands[]): Demands {
  const told = halves.filter(({ md, peak, offPeak }) => md ?? peak ?? offPeak);
  const of = (name: 'md' | 'peak' | 'offPeak') => greatest(told.flatMap((one) => one[name] ?? []));
  const [peak, offPeak] = [of('peak'), of('offPeak')];
  const byHours = told.every((one) => one.byHours);
  return { md: of('md') ?? greater(peak, offPeak), peak, offPeak, byHours };
}

/** Of registers and a profile in one month: each half with its own maximum, which may follow from its hours. */
export function demandsOfBoth(registers: DemandsOfMonth, profile: DemandsOfMonth): DemandsOfMonth {
  return {
    demands: greatestOf([registers.demands, profile.demands]),
    maxima: greatestOf([registers.maxima, profile.maxima]),
  };
}
