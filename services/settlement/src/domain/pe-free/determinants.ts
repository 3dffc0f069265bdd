import { sum, ZERO, type Decimal } from '@kantia/kernel/decimal';
import type { Period } from '@kantia/kernel/period';
import { finding } from '../finding.js';
import type { InForce } from '../metering/segment.js';
import { found, lacking, type Part } from '../part.js';
import type { Cited } from '../pe-common/input.js';
import { provenanceOf } from '../row.js';
import type { Provenance } from '../term.js';
import type { Demand, KvarhGaps } from './input.js';
import type { ProfileRow, SegmentRow, ServiceRows } from './sets.js';

const KIND = 'pe.load-profile';

interface Top extends Cited {
  readonly at: string;
}
/** What the profile says of a segment; `provenance`: its first interval. */
export interface Profile {
  readonly segment: number;
  readonly peakKwh: Cited;
  readonly offPeakKwh: Cited;
  readonly kvarh: Decimal | null;
  readonly intervals: number;
  readonly withKvarh: number;
  readonly firstWithoutKvarh: string | null;
  readonly peakTop: Top | null;
  readonly offPeakTop: Top | null;
  readonly provenance: Provenance;
}

function topOf(row: ProfileRow, half: 'peak' | 'off_peak'): Top | null {
  const [value, at] = [row[`${half}_kw`], row[`${half}_at`]];
  if (value === null || at === null) return null;
  const provenance = { inputId: row[`${half}_input_id`], file: row[`${half}_file`], row: row[`${half}_row`] };
  return { value, at, provenance };
}

function profileOf(row: ProfileRow): Profile {
  const provenance = provenanceOf(row);
  return {
    segment: row.segment,
    peakKwh: { value: row.peak_kwh, provenance },
    offPeakKwh: { value: row.off_peak_kwh, provenance },
    kvarh: row.kvarh,
    intervals: row.present,
    withKvarh: row.with_kvarh,
    firstWithoutKvarh: row.first_without_kvarh,
    peakTop: topOf(row, 'peak'),
    offPeakTop: topOf(row, 'off_peak'),
    provenance,
  };
}

/** The profile of every segment, each interval of its days once; else what is missing or repeated. */
export function profilesOf(
  { profile, profileWithHolidays }: ServiceRows,
  segments: readonly InForce<SegmentRow>[],
  period: Period,
): Part<readonly Profile[]> {
  const supplyPoint = segments[0]?.supply_point_code ?? '';
  const rowOf = ({ segment }: SegmentRow) =>
    profileWithHolidays.find((row) => row.segment === segment) ?? profile.find((row) => row.segment === segment);
  const rows = segments.flatMap((segment) => rowOf(segment) ?? []);
  if (rows.length < segments.length)
    return lacking(finding('settlement.reading-missing', { period, supplyPoint, kind: KIND }));
  const count = rows.reduce((total, { expected, present }) => total + expected - present, 0);
  const repeated = rows.reduce((total, row) => total + row.repeated, 0);
  const first = rows.find(({ expected, present }) => present < expected)?.first_missing ?? '';
  const findings = [
    ...(count > 0
      ? [finding('settlement.quarters-missing', { supplyPoint, count: String(count), first, kind: KIND })]
      : []),
    ...(repeated > 0
      ? [finding('settlement.quarters-repeated', { supplyPoint, count: String(repeated), kind: KIND })]
      : []),
  ];
  return findings.length > 0 ? lacking(...findings) : found(rows.map(profileOf));
}

/** kvarh of the month; of none, or of a profile that has them in some intervals only, null. */
export function kvarhOf(profiles: readonly Profile[]): Cited | null {
  const [first] = profiles;
  const parts = profiles.flatMap(({ kvarh }) => kvarh ?? []);
  return first && parts.length === profiles.length ? { value: sum(parts), provenance: first.provenance } : null;
}

/** Intervals without kvarh beside others that have them; null where all have them, or none. */
export function kvarhGapsOf(profiles: readonly Profile[]): KvarhGaps | null {
  const count = profiles.reduce((total, { intervals, withKvarh }) => total + intervals - withKvarh, 0);
  const [gap] = profiles.filter(({ intervals, withKvarh }) => withKvarh < intervals);
  if (!gap || profiles.every(({ withKvarh }) => withKvarh === 0)) return null;
  return { count, first: gap.firstWithoutKvarh ?? '' };
}

/** The greatest, the earliest of equal ones; zero where there is none. */
function greatest(tops: readonly (Top | null)[], none: Provenance): Cited {
  const [top] = tops
    .filter((one) => one !== null)
    .toSorted((a, b) => b.value.comparedTo(a.value) || (a.at < b.at ? -1 : 1));
  return top ?? { value: ZERO, provenance: none };
}

function coincidentOf(
  { coincidentPower, coincidentReading }: ServiceRows,
  {
    supplyPoint,
    period,
    peakMonths,
    isRead,
  }: { supplyPoint: string; period: Period; peakMonths: ReadonlySet<string>; isRead: boolean },
): Part<NonNullable<Demand['coincident']>> {
  const [loaded, read] = [coincidentPower[0], coincidentReading[0]];
  if (loaded) return found({ value: loaded.kw, provenance: provenanceOf(loaded), column: 'kw' });
  if (!peakMonths.has(period))
    return lacking(finding('settlement.system-peak-missing', { period, kind: 'pe.system-peak' }));
  if (read) return found({ value: read.kw, provenance: provenanceOf(read), column: 'kwh' });
  // A profile that has gaps or is not there is said once.
  if (!isRead) return lacking();
  return lacking(finding('settlement.coincident-demand-missing', { supplyPoint, period, kind: KIND }));
}

/** Demands of the month; that of the system's peak only where a segment bills by it. */
export function demandOf(
  rows: ServiceRows,
  segments: readonly InForce<SegmentRow>[],
  profiles: readonly Profile[],
  { period, peakMonths }: { period: Period; peakMonths: ReadonlySet<string> },
): Part<Demand> {
  const supplyPoint = segments[0]?.supply_point_code ?? '';
  const byCoincident = segments.some((segment) => segment.billable_power === 'coincident');
  const isRead = profiles.length > 0;
  const coincident = byCoincident ? coincidentOf(rows, { supplyPoint, period, peakMonths, isRead }) : found(null);
  if (byCoincident && !coincident.value) return lacking(...coincident.findings);
  const none = profiles[0]?.provenance ?? { inputId: null, file: null, row: null };
  const [peaks, offPeaks] = [profiles.map(({ peakTop }) => peakTop), profiles.map(({ offPeakTop }) => offPeakTop)];
  return found({
    peak: greatest(peaks, none),
    offPeak: greatest(offPeaks, none),
    month: greatest([...peaks, ...offPeaks], none),
    coincident: coincident.value,
  });
}
