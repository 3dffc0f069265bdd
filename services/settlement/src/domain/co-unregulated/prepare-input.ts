import { decimal } from '@kantia/kernel/decimal';
import { CONSUMER_CLASSES } from '../co-regulated/input.js';
import { finding, type Finding } from '../finding.js';
import type { Prepared } from '../market.js';
import { inForceOf, segmentOf } from '../metering/segment.js';
import { everyPart, found, lacking, type Part } from '../part.js';
import type { CoUnregulatedInput, Piece } from './input.js';
import { inOrder, profiled, registered, type Energy } from './prepare-energy.js';
import { componentsOf, energyPriceOf, incomplete, type Frame, type Segment } from './prepare-price.js';
import type { ReadingRow, ServiceRows } from './sets.js';
import { together } from './together.js';

const READ_BY_HAND = 'co.register-readings';

function contributorOf(segment: Segment): Part<Piece['contributor']> {
  const { stratum, contribution_exemption_pct: exemption } = segment;
  const consumerClass = CONSUMER_CLASSES.find((known) => known === segment.consumer_class);
  if (!consumerClass) return incomplete(segment, 'clase');
  const byStratum = consumerClass === 'residential' || consumerClass === 'common-area';
  if (byStratum && stratum === null) return incomplete(segment, 'estrato');
  return found({ consumerClass, stratum, exemptionPct: exemption ?? decimal('0') });
}

function pieceOf(segment: Segment, suffix: string, energy: Part<Energy>, frame: Frame): Part<Piece> {
  const contributor = contributorOf(segment);
  // Without its energy the hours of a piece are unknown: what else they lack cannot be told.
  if (!energy.value) return lacking(...energy.findings, ...contributor.findings);
  const { kwh, register, priced } = energy.value;
  const isWhole = segment.price_mode === 'REGULATED_DISCOUNT';
  return together({
    suffix: found(suffix),
    kwh: found(kwh),
    register: found(register),
    priced: found(priced),
    price: energyPriceOf(segment, energy.value, frame),
    network: isWhole ? found(null) : componentsOf(segment, frame),
    retail: found(segment.retail_charge_cop_kwh),
    contributor,
  });
}

interface Measuring {
  readonly segment: Segment;
  readonly energyOf: (suffix: string) => Part<Energy>;
}

/** A segment without a reading of its own gives no piece: its energy is in the register that ends later. */
function measuringOf(rows: ServiceRows, segments: readonly Segment[]): readonly Measuring[] {
  const readings = inOrder(rows.readings);
  const priced = [...rows.atSpot, ...rows.atStn, ...rows.atSpotAndStn];
  return segments.flatMap((segment): readonly Measuring[] => {
    const ofSegment = (row: { readonly segment: number }) => row.segment === segment.segment;
    if (segment.metering === 'telemetered') {
      const own = { profile: rows.profiles.find(ofSegment), priced: priced.find(ofSegment) };
      return [{ segment, energyOf: (suffix) => profiled(segment, suffix, own) }];
    }
    const own = readings.filter((reading) => segmentOf(reading, segments) === segment);
    if (own.length === 0) return [];
    return [{ segment, energyOf: (suffix) => registered(segment, suffix, { readings: own, segments }) }];
  });
}

function unknownMeters({ readings }: ServiceRows, segments: readonly Segment[]): readonly Finding[] {
  const contract = segments[0]?.contract_code ?? '';
  const unknown = (reading: ReadingRow) => segmentOf(reading, segments) === null;
  return readings
    .filter(unknown)
    .map(({ meter }) => finding('settlement.meter-unknown', { meter, contract, kind: READ_BY_HAND }));
}

function piecesOf(rows: ServiceRows, segments: readonly Segment[], frame: Frame): Part<readonly Piece[]> {
  const unknown = unknownMeters(rows, segments);
  if (unknown.length > 0) return lacking(...unknown);
  const measuring = measuringOf(rows, segments);
  if (measuring.length === 0) {
    const supplyPoint = segments[0]?.supply_point_code ?? '';
    return lacking(finding('settlement.reading-missing', { period: frame.period, supplyPoint, kind: READ_BY_HAND }));
  }
  const suffixOf = (index: number) => (measuring.length > 1 ? `_${index + 1}` : '');
  return everyPart(
    measuring.map(({ segment, energyOf }, index) => {
      const suffix = suffixOf(index);
      return pieceOf(segment, suffix, energyOf(suffix), frame);
    }),
  );
}

/** Rows of one service and what it shares with others → the complete input, or findings that name all that is missing. */
export function prepareInput(rows: ServiceRows, frame: Frame): Prepared<CoUnregulatedInput> {
  const { period, settings, reference } = frame;
  const segments = inForceOf(rows.segments);
  if (segments.length === 0) {
    const contract = rows.segments[0]?.contract_code ?? '';
    return { kind: 'incomplete', findings: [finding('settlement.contract-not-in-force', { contract, period })] };
  }
  const pieces = piecesOf(rows, segments, frame);
  if (!pieces.value) return { kind: 'incomplete', findings: pieces.findings };
  const { payableStep, payableStepUnregulated } = settings.rounding;
  return {
    kind: 'complete',
    input: {
      period,
      pieces: pieces.value,
      otherCharges: reference.otherCharges,
      rounding: { payableStep: payableStepUnregulated === undefined ? payableStep : payableStepUnregulated },
    },
  };
}
