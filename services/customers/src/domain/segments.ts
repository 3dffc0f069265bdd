import { addDays, dayAfter, firstDay, type LocalDate, type Period } from '@kantia/kernel/period';

/** A version of a supply contract at one point. Both ends belong to it; `validUntil` null: open. */
export interface VersionValidity {
  readonly validFrom: LocalDate;
  /** As cut by the next version of the same contract. */
  readonly effectiveUntil: LocalDate | null;
}

/** Days of the period under one version, half-open. */
export interface Segment {
  readonly from: LocalDate;
  readonly until: LocalDate;
}

/** The part of the period in which the version is in force, or null. */
function segmentOf({ validFrom, effectiveUntil }: VersionValidity, month: Period): Segment | null {
  const begin = firstDay(month);
  const end = dayAfter(month);
  const from = validFrom > begin ? validFrom : begin;
  const after = effectiveUntil === null ? end : addDays(effectiveUntil, 1);
  const until = after < end ? after : end;
  return from < until ? { from, until } : null;
}

/**
 * What the snapshot holds of one contract at one point: a segment for each version in force in the period; where none is,
 * the version nearest to it, without days, so that validation can say so.
 */
export function segmentsOf<V extends VersionValidity>(
  versions: readonly V[],
  month: Period,
): readonly { version: V; segment: Segment | null }[] {
  const inForce = versions
    .map((version) => ({ version, segment: segmentOf(version, month) }))
    .filter(({ segment }) => segment !== null)
    .toSorted((a, b) => (a.version.validFrom < b.version.validFrom ? -1 : 1));
  if (inForce.length > 0) return inForce;
  const latest = versions.toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1));
  const nearest = latest.find(({ validFrom }) => validFrom < dayAfter(month)) ?? latest.at(-1);
  return nearest ? [{ version: nearest, segment: null }] : [];
}
