import type { Decimal } from '@kantia/kernel/decimal';
import { addDays, localDate } from '@kantia/kernel/period';
import { finding } from '../finding.js';
import { found, lacking, type Part } from '../part.js';
import { provenanceOf } from '../row.js';
import { cell } from '../term.js';
import type { RegisterWindow } from './register.js';

/** What metering reads of a segment of a contract. Dates are text; `segment_until` is the day after the last. */
interface MeteredSegment {
  readonly contract_code: string;
  readonly segment_from: string | null;
  readonly segment_until: string | null;
  readonly meter: string | null;
  readonly meter_digits: number | null;
  readonly meter_factor: Decimal | null;
}
export type InForce<S extends MeteredSegment> = S & { readonly segment_from: string; readonly segment_until: string };

/** The segments that are in force on some day of the period, in order. */
export function inForceOf<S extends MeteredSegment>(segments: readonly S[]): readonly InForce<S>[] {
  return segments
    .filter((row): row is InForce<S> => row.segment_from !== null && row.segment_until !== null)
    .toSorted((a, b) => (a.segment_from < b.segment_from ? -1 : 1));
}

interface Dated {
  readonly meter: string;
  readonly previous_date: string;
  readonly current_date: string;
}

/**
 * The readings of a service, ordered by day. A point may have two services in a month: of a contract that begins inside it the readings up to
 * its first day are the other's, of one that ends inside it those from its last day on.
 */
export function readingsOf<R extends Dated>(
  readings: readonly R[],
  segments: readonly InForce<MeteredSegment>[],
): readonly R[] {
  const [from, until] = [segments[0]?.segment_from ?? '', segments.at(-1)?.segment_until ?? ''];
  // Segments are cut to the month: one that begins or ends with it covers it to its edge.
  const isOwn = ({ previous_date: previous, current_date: current }: R) =>
    (from.endsWith('-01') || current > from) && (until.endsWith('-01') || addDays(localDate(previous), 1) < until);
  const key = (row: R) => `${row.current_date} ${row.previous_date} ${row.meter}`;
  return readings.filter(isOwn).toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

interface Reading {
  readonly input_id: string | null;
  readonly file: string | null;
  readonly row: number | null;
  readonly meter: string;
  readonly previous_reading: Decimal;
  readonly current_date: string;
  readonly current_reading: Decimal;
  /** Only where the file has one; it wins over the contract's. */
  readonly factor?: Decimal | null;
}

/** The segment whose meter was read: the one in force on the day of the reading, else the last that had this meter. */
export function segmentOf<S extends MeteredSegment>(
  reading: Pick<Reading, 'meter' | 'current_date'>,
  segments: readonly InForce<S>[],
): InForce<S> | null {
  const withMeter = segments.filter((segment) => segment.meter === reading.meter);
  const onTheDay = withMeter.find(
    (s) => s.segment_from <= reading.current_date && reading.current_date < s.segment_until,
  );
  return onTheDay ?? withMeter.at(-1) ?? null;
}

/** A reading with the dial and the factor of its meter; `kind` is the input that carries it. */
export function registerOf<S extends MeteredSegment>(
  reading: Reading,
  segments: readonly InForce<S>[],
  kind: string,
): Part<RegisterWindow> {
  const segment = segmentOf(reading, segments);
  const contract = segments[0]?.contract_code ?? '';
  const incomplete = (field: string) => lacking(finding('settlement.contract-incomplete', { contract, field }));
  if (!segment) return lacking(finding('settlement.meter-unknown', { meter: reading.meter, contract, kind }));
  const factor = reading.factor ?? segment.meter_factor;
  if (factor === null) return incomplete('factor_medidor');
  if (segment.meter_digits === null) return incomplete('digitos');
  const provenance = provenanceOf(reading);
  return found({
    meter: reading.meter,
    previousReading: reading.previous_reading,
    currentReading: reading.current_reading,
    factor,
    digits: segment.meter_digits,
    provenance,
    ...(reading.factor ? { factorSource: cell(provenance, 'factor') } : {}),
  });
}
