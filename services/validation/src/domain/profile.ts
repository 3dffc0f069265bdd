import type { ProfileRow, SnapshotRow } from './rows.js';
import { segmentsInForce, type ServiceData } from './service.js';

/** What a country's profile is called and how long its intervals are; Colombia has hours, Peru quarters of an hour. */
const PROFILES: Readonly<Record<string, { readonly kind: string; readonly minutes: number }>> = {
  CO: { kind: 'co.hourly-readings', minutes: 60 },
  PE: { kind: 'pe.load-profile', minutes: 15 },
};

export function profileKind(country: string): string {
  return PROFILES[country]?.kind ?? '';
}
export function intervalMinutes(country: string): number {
  return PROFILES[country]?.minutes ?? 60;
}

export interface Profiled {
  readonly segment: SnapshotRow;
  readonly profile: ProfileRow;
}

/** Telemetered segments in force, each with what its intervals say. */
export function profilesOf(service: ServiceData): readonly Profiled[] {
  return segmentsInForce(service).flatMap((segment) => {
    const profile = service.profiles.find((one) => one.segment === segment.segment);
    return profile ? [{ segment, profile }] : [];
  });
}

/** The first of the longest runs of `1`. */
export function longestRun(slots: string): { readonly start: number; readonly length: number } {
  let [start, length] = [0, 0];
  for (const { index, 0: run } of slots.matchAll(/1+/g)) {
    if (run.length > length) [start, length] = [index, run.length];
  }
  return { start, length };
}

const MINUTE_MS = 60_000;

/** Local time `minutes` after the beginning of a day, as `YYYY-MM-DDTHH:MM`; neither country changes its clock. */
export function momentOf(day: string, minutes: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + minutes * MINUTE_MS).toISOString().slice(0, 16);
}
