import { decimal, sum, type Decimal } from '@kantia/kernel/decimal';
import { addDays, localDate } from '@kantia/kernel/period';
import type { ReadingRow, SnapshotRow } from './rows.js';
import { segmentsInForce, type ServiceData } from './service.js';

const TEN = decimal('10');

export interface ReadRegister {
  readonly reading: ReadingRow;
  readonly segment: SnapshotRow;
}

/**
 * The readings of a service. A point may have two services in a month: of a contract that begins inside it the readings up to its first day are the
 * other's, of one that ends inside it those from its last day on. Segments are cut to the month: one that begins or ends with it covers it to its edge.
 */
export function ownReadings(service: ServiceData): readonly ReadingRow[] {
  const segments = segmentsInForce(service);
  const [from, until] = [segments[0]?.segment_from ?? '', segments.at(-1)?.segment_until ?? ''];
  if (from === '') return service.readings;
  return service.readings.filter(
    ({ previous_date: previous, current_date: current }) =>
      (from.endsWith('-01') || current > from) && (until.endsWith('-01') || addDays(localDate(previous), 1) < until),
  );
}

/** A reading with the segment whose meter it is: the one in force on its day, else the last that had the meter; null when none had. */
export function segmentOf(reading: ReadingRow, service: ServiceData): SnapshotRow | null {
  const own = segmentsInForce(service).filter((segment) => segment.meter === reading.meter);
  const onTheDay = own.find(
    (s) => (s.segment_from ?? '') <= reading.current_date && reading.current_date < (s.segment_until ?? ''),
  );
  return onTheDay ?? own.at(-1) ?? null;
}

export function isTelemetered({ metering }: SnapshotRow): boolean {
  return metering === 'telemetered';
}

/** Readings whose meter the supply contract has. */
function readOf(service: ServiceData): readonly ReadRegister[] {
  return service.readings.flatMap((reading) => {
    const segment = segmentOf(reading, service);
    return segment ? [{ reading, segment }] : [];
  });
}

/** Registers that are billed: those of segments that are read by hand. */
export function registersOf(service: ServiceData): readonly ReadRegister[] {
  return readOf(service).filter(({ segment }) => !isTelemetered(segment));
}

/** Registers of telemetered segments: they are not billed, and can be held against the profile. */
export function controlRegistersOf(service: ServiceData): readonly ReadRegister[] {
  return energyOf(readOf(service).filter(({ segment }) => isTelemetered(segment)));
}

/** A register of power shows kW, and counts nothing. */
export function isPower({ register }: ReadingRow): boolean {
  return register?.startsWith('MD') === true;
}

/** A reading that stands for one that nobody took. */
export function isEstimated({ reading_type: type }: ReadingRow): boolean {
  return type === 'estimated' || type === 'average';
}

/** The registers that add to the energy: the total where the meter has one, else its blocks of hours. */
export function energyOf(registers: readonly ReadRegister[]): readonly ReadRegister[] {
  const total = registers.filter(({ reading }) => reading.register === 'EA');
  return total.length > 0 ? total : registers.filter(({ reading }) => reading.register?.startsWith('EA_') === true);
}

/** A file may tell the factor of the meter; else it is the supply contract's. */
export function factorOf({ reading, segment }: ReadRegister): Decimal | null {
  return reading.factor ?? segment.meter_factor;
}

export function dialOf(digits: number): Decimal {
  return TEN.pow(digits);
}

export function hasRolledOver(reading: ReadingRow): boolean {
  return !isPower(reading) && reading.current_reading.lessThan(reading.previous_reading);
}

/** Units of the dial between both readings; a dial that passed its last digit started again at zero. */
export function unitsOf(reading: ReadingRow, digits: number): Decimal {
  const units = reading.current_reading.minus(reading.previous_reading);
  return hasRolledOver(reading) ? units.plus(dialOf(digits)) : units;
}

/** kWh or kvarh of a register, or null while the digits or the factor of its meter are not known. */
export function measuredBy(register: ReadRegister): Decimal | null {
  const factor = factorOf(register);
  const digits = register.segment.meter_digits;
  return factor === null || digits === null ? null : unitsOf(register.reading, digits).times(factor);
}

/** The sum, or null when a part is not known or there is none. */
export function whole(parts: readonly (Decimal | null)[]): Decimal | null {
  const known = parts.filter((part) => part !== null);
  return known.length === 0 || known.length < parts.length ? null : sum(known);
}

/** Whether some reading is of a meter that the supply contract does not have. */
function hasStrangeMeter(service: ServiceData): boolean {
  return service.readings.some((reading) => segmentOf(reading, service) === null);
}

/** kWh of the period, or null while something that it needs is missing. */
export function consumptionOf(service: ServiceData): Decimal | null {
  const segments = segmentsInForce(service);
  const profiled = segments.filter(isTelemetered).map(({ segment }) => profiledBy(service, segment));
  if (segments.every(isTelemetered)) return whole(profiled);
  if (hasStrangeMeter(service)) return null;
  const registers = energyOf(registersOf(service)).map(measuredBy);
  return registers.length === 0 ? null : whole([...registers, ...profiled]);
}

function profiledBy({ profiles }: ServiceData, segment: number): Decimal | null {
  const profile = profiles.find((one) => one.segment === segment);
  return profile && profile.present === profile.expected && profile.repeated === 0 ? profile.kwh : null;
}
