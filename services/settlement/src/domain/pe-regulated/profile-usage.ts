import type { Decimal } from '@kantia/kernel/decimal';
import { localDate, type Period } from '@kantia/kernel/period';
import { finding, type Finding } from '../finding.js';
import type { Metered } from '../metering/register.js';
import { found, lacking, type Part } from '../part.js';
import { provenanceOf } from '../row.js';
import { cell, type Provenance, type Term } from '../term.js';
import { demandsOfProfile, greatest } from './demands.js';
import type { MonthNeeds } from './registers-wanted.js';
import type { ProfileRow } from './sets.js';
import { together, type MeasuredEnergy, type Segment, type Usage } from './usage.js';

const KIND = 'pe.load-profile';

/** A piece with its segment. */
interface Piece {
  readonly row: ProfileRow;
  readonly segment: Segment;
  /** Ends the symbols of its terms. */
  readonly suffix: string;
}

function incomplete(
  rows: readonly ProfileRow[],
  { supply_point_code: supplyPoint }: Segment,
  period: Period,
): readonly Finding[] {
  if (rows.every(({ present }) => present === 0))
    return [finding('settlement.reading-missing', { period, supplyPoint, kind: KIND })];
  const params = (count: number) => ({ supplyPoint, count: String(count), kind: KIND });
  const gaps = rows.filter(({ present, expected }) => present < expected);
  const lost = gaps.reduce((count, { present, expected }) => count + expected - present, 0);
  const repeated = rows.reduce((count, row) => count + row.repeated, 0);
  const [first] = gaps;
  return [
    ...(first ? [finding('settlement.quarters-missing', { ...params(lost), first: first.first_missing })] : []),
    ...(repeated > 0 ? [finding('settlement.quarters-repeated', params(repeated))] : []),
  ];
}

/** Intervals without kvarh, in a month that has it in others. */
function reactiveMissing(rows: readonly ProfileRow[], { supply_point_code: supplyPoint }: Segment): readonly Finding[] {
  const gaps = rows.filter(({ present, with_kvarh: count }) => count < present);
  const [first] = gaps;
  if (!first) return [];
  const missing = gaps.reduce((count, { present, with_kvarh: own }) => count + present - own, 0);
  const params = { supplyPoint, count: String(missing), first: first.first_without_kvarh ?? '', kind: KIND };
  return [finding('settlement.reactive-quarters-missing', params)];
}

interface Measure {
  readonly symbol: string;
  readonly value: Decimal;
  readonly unit: string;
  readonly column: string;
  readonly place: Provenance;
}

/** What a profile carries: energy as it is, no units of a dial, so the factor of the meter is in it already. */
function measured({ suffix }: Piece, { symbol, value, unit, column, place }: Measure): Metered {
  const terms: readonly Term[] = [{ symbol: `${symbol}${suffix}`, value, unit, source: cell(place, column) }];
  return { quantity: value, rule: `${symbol}${suffix}`, terms };
}

function energyOf(piece: Piece): readonly MeasuredEnergy[] {
  const { row, segment } = piece;
  const place = provenanceOf(row);
  const energy = (charge: MeasuredEnergy['charge'], symbol: string, value: Decimal): MeasuredEnergy => ({
    charge,
    metered: measured(piece, { symbol, value, unit: 'kWh', column: 'kwh', place }),
    segment,
    from: localDate(row.piece_from),
    until: localDate(row.piece_until),
  });
  if (segment.option.energy === 'none') return [];
  if (segment.option.energy === 'single') return [energy('ENERGIA', 'PERFIL', row.peak_kwh.plus(row.off_peak_kwh))];
  return [energy('ENERGIA_HP', 'PERFIL_HP', row.peak_kwh), energy('ENERGIA_HFP', 'PERFIL_HFP', row.off_peak_kwh)];
}

const peakOf = (piece: Piece) =>
  measured(piece, {
    symbol: 'PERFIL_HP',
    value: piece.row.peak_kwh,
    unit: 'kWh',
    column: 'kwh',
    place: provenanceOf(piece.row),
  });

/** The term lies at the interval of the greatest kWh: a person who follows it sees the instant. */
function demandOf(pieces: readonly Piece[], symbol: string, which: 'peak' | 'off_peak'): Metered | null {
  return greatest(
    pieces.flatMap((piece) => {
      const { row } = piece;
      const value = row[`${which}_kw`];
      if (value === null) return [];
      const place = { inputId: row[`${which}_input_id`], file: row[`${which}_file`], row: row[`${which}_row`] };
      return [measured(piece, { symbol, value, unit: 'kW', column: 'kwh', place })];
    }),
  );
}

/** Nothing where some piece has none. */
function reactiveOf(pieces: readonly Piece[]): readonly Metered[] {
  const parts = pieces.flatMap((piece) => {
    const { kvarh: value } = piece.row;
    if (value === null) return [];
    return [
      measured(piece, { symbol: 'PERFIL_ER', value, unit: 'kvarh', column: 'kvarh', place: provenanceOf(piece.row) }),
    ];
  });
  return parts.length === pieces.length ? parts : [];
}

/** What the profile of 15 minutes measured, by pieces of equal contract and sheet. */
export function profileUsage(
  rows: readonly ProfileRow[],
  segments: readonly Segment[],
  governing: Segment,
  { period, reactive, governing: last }: MonthNeeds,
): Part<Usage> {
  const ordered = rows.toSorted((a, b) => (a.piece_from < b.piece_from ? -1 : 1));
  const billsReactive = ({ segment: number }: ProfileRow) =>
    segments.some(({ segment, option }) => segment === number && option.reactive);
  const withoutKvarh = reactive ? reactiveMissing(ordered.filter(billsReactive), governing) : [];
  const broken = [...incomplete(ordered, governing, period), ...(last.option.reactive ? withoutKvarh : [])];
  if (broken.length > 0) return lacking(...broken);
  const pieces = ordered.flatMap((row, index): Piece[] => {
    const segment = segments.find(({ segment: number }) => number === row.segment);
    return segment ? [{ row, segment, suffix: ordered.length > 1 ? `_${index + 1}` : '' }] : [];
  });
  const peak = demandOf(pieces, 'MD_HP', 'peak');
  const offPeak = demandOf(pieces, 'MD_HFP', 'off_peak');
  return found({
    energy: pieces.flatMap(energyOf),
    peakEnergy: together(pieces.map(peakOf)),
    reactive: together(reactiveOf(pieces)),
    billedReactive: reactiveOf(pieces.filter(({ segment }) => segment.option.reactive)),
    reactiveMissing: withoutKvarh,
    ...demandsOfProfile(peak, offPeak),
    from: localDate(ordered[0]?.piece_from ?? governing.segment_from),
    until: localDate(ordered.at(-1)?.piece_until ?? governing.segment_until),
  });
}
