import { finding, type Finding } from '../finding.js';
import { HOURLY } from './profile.js';
import type { ReactiveSource } from './reactive-pieces.js';

/** The columns of kvarh, and what hours and registers have of them. */
const SORTS = [
  {
    column: 'kvarh_inductiva',
    register: 'inductive',
    hours: 'inductive_hours',
    first: 'first_without_inductive',
  },
  {
    column: 'kvarh_capacitiva',
    register: 'capacitive',
    hours: 'capacitive_hours',
    first: 'first_without_capacitive',
  },
] as const;

/**
 * Part read and part not is a reading that is missing: hours, segments or registers without a sort of kvarh that others of the service have.
 * A sort that none has is not measured. `inSegment`: only hours beside hours of the same segment that have it, all that the first two
 * formulas refuse.
 */
export function incompleteOf(
  sources: readonly ReactiveSource[],
  supplyPoint: string,
): { readonly all: readonly Finding[]; readonly inSegment: boolean } {
  const profiles = sources.flatMap((source) => source.profiles);
  const registers = sources.flatMap((source) => source.registers);
  let inSegment = false;
  const all = SORTS.flatMap(({ column, register, hours, first }) => {
    const withoutIt = registers.filter((one) => one[register] === null);
    const [firstRead] = withoutIt.map(({ read }) => read).toSorted();
    if (withoutIt.length === registers.length && profiles.every((profile) => profile[hours] === 0)) return [];
    const ofHours = profiles.flatMap((profile) => {
      const { [hours]: present, [first]: hour } = profile;
      if (hour === null) return [];
      if (present > 0) inSegment = true;
      const missing = String(profile.hours_present - present);
      return [finding('settlement.reactive-incomplete', { supplyPoint, column, missing, first: hour, kind: HOURLY })];
    });
    if (firstRead === undefined) return ofHours;
    const [missing, kind] = [String(withoutIt.length), 'co.register-readings'];
    const params = { supplyPoint, column, missing, first: firstRead, kind };
    return [...ofHours, finding('settlement.reactive-incomplete', params)];
  });
  return { all, inSegment };
}
