import { addDays, type LocalDate, type Period } from '@kantia/kernel/period';
import { finding, type Finding } from '../finding.js';
import type { Segment } from './usage.js';

const KIND = 'pe.register-readings';

/** A register of a meter between two readings; days half-open. */
export interface ReadRegister {
  readonly register: string;
  readonly segment: Segment;
  readonly from: LocalDate;
  readonly until: LocalDate;
}

/** What the month bills, whichever meter measures it. */
export interface MonthNeeds {
  readonly period: Period;
  /** The segment of the last day, whose option bills the powers of all the month. */
  readonly governing: Segment;
  /** Something was read of the reactive energy of days whose option bills it: then all of it has to be. */
  readonly reactive: boolean;
  /** Each meter owes a maximum of all hours where some meter has one: so it was while those and maxima by hours were not compared. */
  readonly oneKind?: boolean;
}

/** What was read of one meter under one segment: nothing, where nobody went. */
interface MeterRead {
  readonly segment: Segment;
  readonly read: readonly ReadRegister[];
}

const isPower = ({ register }: ReadRegister) => register.startsWith('MD');
const isActive = ({ register }: ReadRegister) => register.startsWith('EA');

function energyWanted({ option: { energy } }: Segment, has: (register: string) => boolean): readonly string[] {
  if (energy === 'none') return [];
  return energy === 'peak-off-peak' || (!has('EA') && has('EA_HP')) ? ['EA_HP', 'EA_HFP'] : ['EA'];
}

/**
 * Maxima of the month are billed by the option of its last day, and only options that bill power ask for them. One power follows from a maximum
 * of all hours, or from those at and off peak of a meter that has no other; two powers from nothing but the latter.
 */
function powerWanted(
  { option }: Segment,
  { option: { power }, contracted_power_kw: contracted }: Segment,
  byHours: boolean,
): readonly string[] {
  if (option.power === 'none' || option.power === 'connected') return [];
  if (power === 'rated') return ['EA_HP', ...(byHours ? ['MD_HP', 'MD_HFP'] : ['MD'])];
  return power === 'two' || (power === 'banded' && contracted === null) ? ['MD_HP', 'MD_HFP'] : [];
}

function wantedOf({ segment, read }: MeterRead, needs: MonthNeeds): readonly string[] {
  const has = (register: string) => read.some((one) => one.register === register);
  const byHours = !needs.oneKind && !has('MD') && has('MD_HP') && has('MD_HFP');
  const reactive = needs.reactive && segment.option.reactive ? ['ER'] : [];
  return [...new Set([...energyWanted(segment, has), ...powerWanted(segment, needs.governing, byHours), ...reactive])];
}

type Days = readonly [from: string, until: string];

/** Days that were read, cut wherever a reading lies; those of the segment where none was. */
function daysRead({ segment, read }: MeterRead, wanted: readonly string[]): readonly Days[] {
  const counted = read.filter((one) => isActive(one) || (wanted.includes(one.register) && !isPower(one)));
  if (counted.length === 0) return [[segment.segment_from, segment.segment_until]];
  const bounds = [...new Set(counted.flatMap(({ from, until }) => [from, until]))].toSorted();
  return bounds
    .slice(1)
    .map((until, index): Days => [bounds[index] ?? until, until])
    .filter(([from, until]) => counted.some((one) => one.from <= from && until <= one.until));
}

/** A reading at peak beside one off peak: together they tell the maximum of all hours. */
const isByHours = (one: ReadRegister, read: readonly ReadRegister[]) =>
  one.register === 'MD_HP' && read.some(({ register, until }) => register === 'MD_HFP' && until === one.until);

/** A register counts between its readings; one of power shows the greatest since it was set back, whenever that was. */
function missingIn(meter: MeterRead, needs: MonthNeeds): readonly Finding[] {
  const { segment, read } = meter;
  const wanted = wantedOf(meter, needs);
  const days = daysRead(meter, wanted);
  return wanted.flatMap((register) => {
    const tells = (one: ReadRegister) => register === 'MD' && !needs.oneKind && isByHours(one, read);
    const own = read.filter((one) => one.register === register || tells(one));
    const gaps = days.filter(
      ([from, until]) => !own.some((one) => until <= one.until && (isPower(one) || one.from <= from)),
    );
    const [first, last] = [gaps[0], gaps.at(-1)];
    if (!first || !last) return [];
    const window = { from: first[0], until: addDays(last[1] as LocalDate, -1) };
    const of = { supplyPoint: segment.supply_point_code, period: needs.period, kind: KIND };
    return [finding('settlement.register-missing', { register, meter: segment.meter ?? '', ...window, ...of })];
  });
}

/** Meters with what was read of them. One that came after the last reading is read next month. */
function metersOf(read: readonly ReadRegister[], segments: readonly Segment[]): readonly MeterRead[] {
  const last = read
    .map(({ until }) => until)
    .toSorted()
    .at(-1);
  const withReadings = segments.filter((segment) => read.some((one) => one.segment === segment));
  const isRead = (meter: string | null) => withReadings.some((segment) => segment.meter === meter);
  const unread = segments.filter(
    ({ meter, segment_from: from }) => !isRead(meter) && last !== undefined && from <= last,
  );
  return segments
    .filter((segment) => withReadings.includes(segment) || unread.includes(segment))
    .map((segment) => ({ segment, read: read.filter((one) => one.segment === segment) }));
}

/** Registers that the option of a meter's days bills and that were not read in all of them: of a meter that was changed, each owes its own. */
export function registersMissing(
  read: readonly ReadRegister[],
  segments: readonly Segment[],
  needs: MonthNeeds,
): readonly Finding[] {
  return metersOf(read, segments).flatMap((meter) => missingIn(meter, needs));
}
