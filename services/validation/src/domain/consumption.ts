import { decimal, sum, type Decimal } from '@kantia/kernel/decimal';
import type { ReadingRow, SnapshotRow } from './rows.js';
import { segmentsInForce, type ServiceData } from './service.js';

const TEN = decimal('10');

export interface ReadRegister {
  readonly reading: ReadingRow;
  readonly segment: SnapshotRow;
}

/** A reading with the segment whose meter it is: the one in force on its day, else the last that had the meter; null when none had. */
export function segmentOf(reading: ReadingRow, service: ServiceData): SnapshotRow | null {
  const own = segmentsInForce(service).filter((segment) => segment.meter === reading.meter);
  const onTheDay = own.find(
    (s) => (s.segment_from ?? '') <= reading.current_date && reading.current_date < (s.segment_until ?? ''),
  );
  return onTheDay ?? own.at(-1) ?? null;
}

/** Readings whose meter the supply contract has. */
export function registersOf(service: ServiceData): readonly ReadRegister[] {
  return service.readings.flatMap((reading) => {
    const segment = segmentOf(reading, service);
    return segment ? [{ reading, segment }] : [];
  });
}

export function dialOf(digits: number): Decimal {
  return TEN.pow(digits);
}

export function hasRolledOver({ current_reading, previous_reading }: ReadingRow): boolean {
  return current_reading.lessThan(previous_reading);
}

/** Units of the dial between both readings; a dial that passed its last digit started again at zero. */
export function unitsOf(reading: ReadingRow, digits: number): Decimal {
  const units = reading.current_reading.minus(reading.previous_reading);
  return hasRolledOver(reading) ? units.plus(dialOf(digits)) : units;
}

/** kWh of the period, or null while something that it needs is missing. */
export function consumptionOf(service: ServiceData): Decimal | null {
  const registers = registersOf(service);
  if (registers.length === 0 || registers.length < service.readings.length) return null;
  const parts: Decimal[] = [];
  for (const { reading, segment } of registers) {
    if (segment.meter_digits === null || segment.meter_factor === null) return null;
    parts.push(unitsOf(reading, segment.meter_digits).times(segment.meter_factor));
  }
  return sum(parts);
}
