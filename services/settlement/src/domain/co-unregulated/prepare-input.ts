import { present } from '@kantia/kernel/assert';
import { decimal } from '@kantia/kernel/decimal';
import type { LevyPayer } from '../co-common/levies.js';
import { prepareCommon } from '../co-common/prepare.js';
import type { ReactiveSource } from '../co-common/reactive-pieces.js';
import { CONSUMER_CLASSES } from '../co-regulated/input.js';
import { finding, type Finding } from '../finding.js';
import type { Prepared as PreparedInput } from '../market.js';
import { inForceOf, readingsOf, segmentOf } from '../metering/segment.js';
import { everyPart, found, lacking, type Part } from '../part.js';
import { cell, type Term } from '../term.js';
import type { CoUnregulatedInput, Piece } from './input.js';
import { profiled, registered, type Energy } from './prepare-energy.js';
import { componentsOf, energyPriceOf, incomplete, type Frame, type Segment } from './prepare-price.js';
import { priorChargesOf } from './prior-lines.js';
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

interface Prepared {
  readonly piece: Piece;
  readonly reactive: ReactiveSource;
}

function pieceOf(segment: Segment, suffix: string, energy: Part<Energy>, frame: Frame): Part<Prepared> {
  const contributor = contributorOf(segment);
  // Without its energy the hours of a piece are unknown: what else they lack cannot be told.
  if (!energy.value) return lacking(...energy.findings, ...contributor.findings);
  const measured = energy.value;
  const { kwh, register, priced, profiles, registers } = measured;
  const unitCost = componentsOf(segment, frame);
  const made = together({ price: energyPriceOf(segment, { measured, unitCost }, frame), unitCost, contributor });
  if (!made.value) return lacking(...made.findings);
  const network = made.value.unitCost;
  const isWhole = made.value.price.mode === 'REGULATED_DISCOUNT';
  const d: Term = { symbol: `D${suffix}`, value: network.d, unit: 'COP/kWh', source: cell(network.provenance, 'D') };
  return found({
    piece: {
      suffix,
      kwh,
      register,
      priced,
      price: made.value.price,
      network: isWhole ? null : network,
      retail: segment.retail_charge_cop_kwh,
      contributor: made.value.contributor,
    },
    reactive: { suffix, kwh: kwh.value, profiles, registers, price: d },
  });
}

interface Measuring {
  readonly segment: Segment;
  readonly energyOf: (suffix: string) => Part<Energy>;
}

/** A segment without a reading of its own gives no piece: its energy is in the register that ends later. */
function measuringOf(rows: ServiceRows, segments: readonly Segment[]): readonly Measuring[] {
  const readings = readingsOf(rows.readings, segments);
  const spot = [...rows.spot, ...rows.spotAtStn];
  return segments.flatMap((segment): readonly Measuring[] => {
    const ofSegment = (row: { readonly segment: number }) => row.segment === segment.segment;
    if (segment.metering === 'telemetered') {
      const own = {
        profile: rows.profiles.find(ofSegment),
        stn: rows.atStn.find(ofSegment),
        spot: spot.find(ofSegment),
      };
      return [{ segment, energyOf: (suffix) => profiled(segment, suffix, own) }];
    }
    const own = readings.filter((reading) => segmentOf(reading, segments) === segment);
    if (own.length === 0) return [];
    return [{ segment, energyOf: (suffix) => registered(segment, suffix, { readings: own, segments }) }];
  });
}

/** Registers of a service that is telemetered throughout are a control of validation's. */
function unknownMeters(rows: ServiceRows, segments: readonly Segment[]): readonly Finding[] {
  if (segments.every(({ metering }) => metering === 'telemetered')) return [];
  const contract = segments[0]?.contract_code ?? '';
  const unknown = (reading: ReadingRow) => segmentOf(reading, segments) === null;
  return readingsOf(rows.readings, segments)
    .filter(unknown)
    .map(({ meter }) => finding('settlement.meter-unknown', { meter, contract, kind: READ_BY_HAND }));
}

function piecesOf(rows: ServiceRows, segments: readonly Segment[], frame: Frame): Part<readonly Prepared[]> {
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

const ENERGY = [
  'GENERACION',
  'COMERCIALIZACION',
  'TRANSMISION',
  'DISTRIBUCION',
  'PERDIDAS',
  'RESTRICCIONES',
  'OTROS_CARGOS',
];
/** What a municipality lays its percentage on: energy and network, and the contribution on them. */
const LEVY_BASE = { energy: ENERGY, total: [...ENERGY, 'CONTRIBUCION'] };

/** As the contract stands on the last day, read or not, for the days it was in force. */
function payerOf(segments: readonly Segment[]): Part<LevyPayer> {
  const [first, last] = [present(segments[0], 'a segment'), present(segments.at(-1), 'a segment')];
  const contributor = contributorOf(last);
  if (!contributor.value) return lacking(...contributor.findings);
  const { consumerClass, stratum } = contributor.value;
  const { municipality_code: municipality, segment_until: until } = last;
  return found({ municipality, consumerClass, stratum, from: first.segment_from, until });
}

/**
 * A register tells its kvarh of the month and no day: registers that pay the same D are one sum, however many meters and segments they were read
 * in, or cutting a period where nothing changes would change what exceeds.
 */
function reactiveSources(pieces: readonly Prepared[]): readonly ReactiveSource[] {
  const read = pieces.map(({ reactive }) => reactive).filter(({ registers }) => registers.length > 0);
  return pieces.flatMap(({ reactive }) => {
    if (reactive.registers.length === 0) return [reactive];
    const alike = read.filter(({ price }) => price.value.equals(reactive.price.value));
    return alike[0] === reactive ? [{ ...reactive, registers: alike.flatMap(({ registers }) => registers) }] : [];
  });
}

/** Rows of one service and what it shares with others → the complete input, or findings that name all that is missing. */
export function prepareInput(rows: ServiceRows, frame: Frame): PreparedInput<CoUnregulatedInput> {
  const { period, settings, reference } = frame;
  const segments = inForceOf(rows.segments);
  const [first] = segments;
  if (!first) {
    const contract = rows.segments[0]?.contract_code ?? '';
    return { kind: 'incomplete', findings: [finding('settlement.contract-not-in-force', { contract, period })] };
  }
  const pieces = piecesOf(rows, segments, frame);
  if (!pieces.value) return { kind: 'incomplete', findings: pieces.findings };
  const payer = payerOf(segments);
  if (!payer.value) return { kind: 'incomplete', findings: payer.findings };
  const { payableStep, payableStepUnregulated } = settings.rounding;
  const { prior, whole: arrears } = priorChargesOf(rows.arrears);
  const common = prepareCommon(
    { counters: rows.counters, arrears },
    {
      supplyPoint: first.supply_point_code,
      payer: payer.value,
      reactive: reactiveSources(pieces.value),
    },
    {
      period,
      reference,
      levyBase: LEVY_BASE,
      payableStep: payableStepUnregulated === undefined ? payableStep : payableStepUnregulated,
    },
  );
  if (!common.value) return { kind: 'incomplete', findings: common.findings };
  const { otherCharges } = reference;
  return {
    kind: 'complete',
    input: { ...common.value, pieces: pieces.value.map(({ piece }) => piece), otherCharges, prior },
  };
}
