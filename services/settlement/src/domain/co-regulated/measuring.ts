import {
  addDays,
  addMonths,
  daysBetween,
  firstDay,
  localDate,
  type LocalDate,
  type Period,
} from '@kantia/kernel/period';
import { wholeProfile, type ProfileRow } from '../co-common/profile.js';
import { finding } from '../finding.js';
import { readingsOf, registerOf, segmentOf, type InForce } from '../metering/segment.js';
import { everyPart, found, lacking, type Part } from '../part.js';
import { provenanceOf } from '../row.js';
import type { Settings } from '../settings.js';
import type { Piece } from './input.js';
import type { ReadingRow, SegmentRow, ServiceRows } from './sets.js';

const READ_BY_HAND = 'co.register-readings';
export type Segment = InForce<SegmentRow>;

/** Energy that one segment measured in the days `from` to `until` (the day after the last), priced by the sheet of a month. */
export interface Measuring {
  readonly segment: Segment;
  readonly month: Period;
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly part: Piece['measured'][number];
  /** What its reactive energy is taken from; of a register that straddles two sheets its later part alone. */
  readonly profile: ProfileRow | null;
  readonly reading: ReadingRow | null;
}

/** The days of a reading: those after the previous one up to its own. */
function daysOf(reading: ReadingRow): { readonly from: LocalDate; readonly until: LocalDate } {
  return { from: addDays(localDate(reading.previous_date), 1), until: addDays(localDate(reading.current_date), 1) };
}

interface Frame {
  readonly period: Period;
  readonly settings: Pick<Settings, 'registerStraddle'>;
}

/** A reading takes the sheet of its last day; pro-rata its days before the month take the sheet of the month before. */
function registered(
  reading: ReadingRow,
  segments: readonly Segment[],
  { period, settings }: Frame,
): Part<readonly Measuring[]> {
  const register = registerOf(reading, segments, READ_BY_HAND);
  const segment = segmentOf(reading, segments);
  if (!register.value || !segment) return lacking(...register.findings);
  const window = register.value;
  const { from, until } = daysOf(reading);
  const start = firstDay(period);
  const own = { segment, profile: null };
  const whole = {
    ...own,
    month: period,
    from,
    until,
    reading,
    part: { kind: 'register' as const, window, days: null },
  };
  if (settings.registerStraddle === 'last-day' || from >= start || until <= start) return found([whole]);
  const all = daysBetween(from, until);
  const share = (first: LocalDate, end: LocalDate) => ({
    from: first,
    until: end,
    part: { kind: 'register' as const, window, days: { counted: daysBetween(first, end), all } },
  });
  return found([
    { ...own, month: addMonths(period, -1), reading: null, ...share(from, start) },
    { ...own, month: period, reading, ...share(start, until) },
  ]);
}

function profiled(segment: Segment, profiles: readonly ProfileRow[], { period }: Frame): Part<readonly Measuring[]> {
  const whole = wholeProfile(
    segment,
    profiles.find((profile) => profile.segment === segment.segment),
  );
  if (!whole.value) return lacking(...whole.findings);
  const profile = whole.value;
  const part = { kind: 'profile' as const, kwh: profile.kwh, provenance: provenanceOf(profile) };
  const [from, until] = [localDate(segment.segment_from), localDate(segment.segment_until)];
  return found([{ segment, month: period, from, until, part, profile, reading: null }]);
}

/**
 * What each segment measured, in order of time. A segment read by hand without a reading of its own has no energy of its own: it is in the
 * reading that ends later.
 */
export function measuringsOf(
  rows: ServiceRows,
  segments: readonly Segment[],
  frame: Frame,
): Part<readonly Measuring[]> {
  const telemetered = segments.filter(({ metering }) => metering === 'telemetered');
  const manual = segments.filter(({ metering }) => metering !== 'telemetered');
  const parts = telemetered.map((segment) => profiled(segment, rows.profiles, frame));
  const readings = manual.length > 0 ? readingsOf(rows.readings, segments) : [];
  if (manual.length > 0 && readings.length === 0) {
    const supplyPoint = segments[0]?.supply_point_code ?? '';
    const params = { period: frame.period, supplyPoint, kind: READ_BY_HAND };
    parts.push(lacking(finding('settlement.reading-missing', params)));
  }
  parts.push(...readings.map((reading) => registered(reading, manual, frame)));
  const all = everyPart(parts);
  if (!all.value) return lacking(...all.findings);
  const ordered = all.value.flat().toSorted((a, b) => (a.until === b.until ? 0 : a.until < b.until ? -1 : 1));
  return found(ordered);
}
