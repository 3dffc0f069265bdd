import { present } from '@kantia/kernel/assert';
import { sum } from '@kantia/kernel/decimal';
import { HOURLY, wholeProfile, type ProfileRow } from '../co-common/profile.js';
import type { ReactiveSource } from '../co-common/reactive-pieces.js';
import { finding } from '../finding.js';
import { meter } from '../metering/register.js';
import { registerOf } from '../metering/segment.js';
import { everyPart, found, lacking, type Part } from '../part.js';
import { provenanceOf } from '../row.js';
import { cell, type Term } from '../term.js';
import type { Piece } from './input.js';
import { PRICE_MODES, SPOT_MODES } from './price-modes.js';
import type { Measured, Segment } from './prepare-price.js';
import type { ReadingRow, SpotRow, StnRow } from './sets.js';

/** What a segment measured, and what later parts need to know of it. */
export type Energy = Pick<Piece, 'kwh' | 'register' | 'priced'> &
  Measured &
  Pick<ReactiveSource, 'profiles' | 'registers'>;

const kwhTerm = (symbol: string, value: Term['value'], source: Term['source']): Term => ({
  symbol,
  value,
  unit: 'kWh',
  source,
});

/** A telemetered segment: kWh of its hours, and where the contract prices them. */
export function profiled(
  segment: Segment,
  suffix: string,
  rows: {
    readonly profile: ProfileRow | undefined;
    readonly stn: StnRow | undefined;
    readonly spot: SpotRow | undefined;
  },
): Part<Energy> {
  const profile = wholeProfile(segment, rows.profile);
  if (!profile.value) return lacking(...profile.findings);
  const readings = provenanceOf(profile.value);
  const kwh = kwhTerm(`KWH${suffix}`, profile.value.kwh, cell(readings, 'kwh_activa'));
  const energy = {
    kwh,
    register: null,
    readings,
    priced: kwh,
    spot: rows.spot,
    profiles: [profile.value],
    registers: [],
  };
  if (segment.loss_factor_applies !== true) return found(energy);
  const day = rows.stn ? rows.stn.first_unfactored : segment.segment_from;
  if (!rows.stn || day !== null) {
    const { supply_point_code: supplyPoint } = segment;
    const params = { supplyPoint, day: day ?? segment.segment_from, kind: 'co.boundary-loss-factors' };
    return lacking(finding('settlement.loss-factor-missing', params));
  }
  const source = cell(provenanceOf(rows.stn), 'factor_perdidas');
  return found({ ...energy, priced: kwhTerm(`KWH_STN${suffix}`, rows.stn.kwh, source) });
}

function needsProfile({ price_mode: mode, loss_factor_applies: atStn }: Segment): boolean {
  const known = PRICE_MODES.find((one) => one === mode);
  return atStn === true || (known !== undefined && SPOT_MODES.includes(known));
}

/** A segment read by hand, of its own registers. */
export function registered(
  segment: Segment,
  suffix: string,
  { readings, segments }: { readonly readings: readonly ReadingRow[]; readonly segments: readonly Segment[] },
): Part<Energy> {
  const { contract_code: contract, supply_point_code: supplyPoint } = segment;
  if (needsProfile(segment)) {
    const params = { contract, mode: segment.price_mode ?? '', supplyPoint, kind: HOURLY };
    return lacking(finding('settlement.profile-required', params));
  }
  const windows = everyPart(readings.map((reading) => registerOf(reading, segments, 'co.register-readings')));
  const [first] = windows.value ?? [];
  if (!windows.value || !first) return lacking(...windows.findings);
  const parts = windows.value.map((window, index) =>
    meter(window, windows.value.length > 1 ? `${suffix}_${index + 1}` : suffix),
  );
  const kwh = kwhTerm(`KWH${suffix}`, sum(parts.map((part) => part.quantity)), cell(first.provenance, null));
  const rule = `${kwh.symbol} = ${parts.map((part) => part.rule).join(' + ')}`;
  const register = { rule, terms: parts.flatMap((part) => part.terms) };
  const registers = readings.map((reading, index) => ({
    read: `${reading.meter} ${reading.current_date}`,
    kwh: present(parts[index], 'a reading has a window').quantity,
    inductive: reading.inductive_kvarh,
    capacitive: reading.capacitive_kvarh,
    provenance: provenanceOf(reading),
  }));
  return found({
    kwh,
    register,
    priced: kwh,
    readings: first.provenance,
    spot: undefined,
    profiles: [],
    registers,
  });
}
