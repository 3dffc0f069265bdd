import { addDays, localDate } from '@kantia/kernel/period';
import { finding } from '../finding.js';
import { grouped } from '../grouped.js';
import { meter, type Metered } from '../metering/register.js';
import { readingsOf, registerOf, segmentOf } from '../metering/segment.js';
import { everyPart, found, lacking, type Part } from '../part.js';
import { cell, contractField } from '../term.js';
import { demandsOfRegisters } from './demands.js';
import type { EnergyCharge } from './input.js';
import { registersMissing, type MonthNeeds, type ReadRegister } from './registers-wanted.js';
import type { ReadingRow } from './sets.js';
import { together, type Segment, type Usage } from './usage.js';

const KIND = 'pe.register-readings';
const CHARGES = { EA: 'ENERGIA', EA_HP: 'ENERGIA_HP', EA_HFP: 'ENERGIA_HFP' } as const;

/** A register between two readings, or the kW that a demand register shows. */
interface Window extends ReadRegister {
  readonly metered: Metered;
}

function windowOf(reading: ReadingRow, segments: readonly Segment[], suffix: string): Part<Window> {
  const register = registerOf(reading, segments, KIND);
  const segment = segmentOf(reading, segments);
  if (!register.value || !segment) return lacking(...register.findings);
  const { currentReading, factor, factorSource, provenance } = register.value;
  const shown = { quantity: currentReading.times(factor), rule: `LECT${suffix} × FACTOR${suffix}` };
  const metered: Metered = reading.register.startsWith('MD')
    ? {
        ...shown,
        terms: [
          { symbol: `LECT${suffix}`, value: currentReading, unit: 'kW', source: cell(provenance, 'lectura_actual') },
          {
            symbol: `FACTOR${suffix}`,
            value: factor,
            unit: '',
            source: factorSource ?? contractField('factor_medidor'),
          },
        ],
      }
    : meter(register.value, suffix, reading.register === 'ER' ? 'kvarh' : 'kWh');
  return found({
    register: reading.register,
    metered,
    segment,
    from: addDays(localDate(reading.previous_date), 1),
    until: addDays(localDate(reading.current_date), 1),
  });
}

const orderKey = (row: ReadingRow) => `${row.register} ${row.current_date} ${row.previous_date} ${row.meter}`;

/** All readings in the order of register and day; symbols end in the register and, where a meter was changed, in a number. */
function windowsOf(readings: readonly ReadingRow[], segments: readonly Segment[]): Part<readonly Window[]> {
  const ordered = readings.toSorted((a, b) => (orderKey(a) < orderKey(b) ? -1 : 1));
  return everyPart(
    ordered.map((reading) => {
      const same = ordered.filter(({ register }) => register === reading.register);
      const name = reading.register === 'EA' ? '' : `_${reading.register.replace('EA_', '')}`;
      return windowOf(reading, segments, same.length > 1 ? `${name}_${same.indexOf(reading) + 1}` : name);
    }),
  );
}

/** What an option bills: EA where it bills one energy, or both blocks of hours where the meter has no EA. */
function chargeOf({ register, segment }: Window, windows: readonly Window[]): EnergyCharge | null {
  if (register !== 'EA' && register !== 'EA_HP' && register !== 'EA_HFP') return null;
  if (segment.option.energy === 'none') return null;
  if (segment.option.energy === 'peak-off-peak') return register === 'EA' ? null : CHARGES[register];
  const total = windows.some((other) => other.register === 'EA' && other.segment === segment);
  return register === 'EA' || !total ? 'ENERGIA' : null;
}

function toldBy(powers: readonly Window[]) {
  const of = (wanted: string) => powers.filter(({ register }) => register === wanted).map(({ metered }) => metered);
  return { md: of('MD'), peak: of('MD_HP'), offPeak: of('MD_HFP') };
}

/** Maxima of all readings: one meter may tell them in another way after its option changed. */
function demandsRead(windows: readonly Window[], segments: readonly Segment[], needs: MonthNeeds) {
  const powers = windows.filter(({ register }) => register.startsWith('MD'));
  const readings = grouped(powers, ({ segment, until }) => `${segment.segment} ${until}`);
  const wereCompared = () =>
    registersMissing(windows, segments, { ...needs, reactive: false, oneKind: true }).length === 0;
  return demandsOfRegisters([...readings.values()].map(toldBy), toldBy(powers), wereCompared);
}

/** What the registers measured in the service's own days. A meter that was changed leaves two readings of each. */
export function registerUsage(
  rows: readonly ReadingRow[],
  segments: readonly Segment[],
  governing: Segment,
  needs: MonthNeeds,
): Part<Usage> {
  const { supply_point_code: supplyPoint } = governing;
  const { period } = needs;
  const readings = readingsOf(rows, segments);
  if (readings.length === 0 && governing.option.energy !== 'none')
    return lacking(finding('settlement.reading-missing', { period, supplyPoint, kind: KIND }));
  const windows = windowsOf(readings, segments);
  if (!windows.value) return lacking(...windows.findings);
  const all = windows.value;
  const isAwaited = needs.governing.option.reactive;
  const missing = registersMissing(all, segments, isAwaited ? needs : { ...needs, reactive: false });
  if (missing.length > 0) return lacking(...missing);
  const of = (register: string) => all.filter((window) => window.register === register).map(({ metered }) => metered);
  const active = all.filter(({ register }) => register.startsWith('EA'));
  return found({
    energy: all.flatMap((window) => {
      const charge = chargeOf(window, all);
      return charge ? [{ ...window, charge }] : [];
    }),
    peakEnergy: together(of('EA_HP')),
    reactive: together(of('ER')),
    billedReactive: all
      .filter(({ register, segment }) => register === 'ER' && segment.option.reactive)
      .map(({ metered }) => metered),
    reactiveMissing: isAwaited || !needs.reactive ? [] : registersMissing(all, segments, needs),
    ...demandsRead(all, segments, needs),
    from: active.map(({ from }) => from).toSorted()[0] ?? localDate(governing.segment_from),
    until:
      active
        .map(({ until }) => until)
        .toSorted()
        .at(-1) ?? localDate(governing.segment_until),
  });
}
