import { decimal } from '@kantia/kernel/decimal';
import type { Period } from '@kantia/kernel/period';
import { found, lacking, type Part } from '../part.js';
import { provenanceOf } from '../row.js';
import { cell, type Term } from '../term.js';
import type { CoCommonInput } from './input.js';
import { countersOfMonthBefore, lastCounters } from './reactive-counters-left.js';
import { incompleteOf } from './reactive-incomplete.js';
import { hoursAndRegisters, hoursOrRegisters, type ReactiveSource } from './reactive-pieces.js';
import type { CounterRow } from './sets.js';

/** Days of excess of all hours; null where there are none. */
function daysExceededOf(sources: readonly ReactiveSource[]): Term | null {
  const profiles = sources.flatMap((source) => source.profiles);
  const [first] = profiles;
  if (!first) return null;
  const days = profiles.reduce((total, profile) => total + profile.days_exceeded, 0);
  const source = cell(provenanceOf(first), 'kvarh_inductiva');
  return { symbol: 'DIAS_EXCESO', value: decimal(String(days)), unit: 'día', source };
}

/** Reactive energy of a service as each of its formulas reads it. What none of them can bill stands in the way of all. */
export function reactiveOf(
  sources: readonly ReactiveSource[],
  {
    counters,
    month,
    supplyPoint,
  }: { readonly counters: readonly CounterRow[]; readonly month: Period; readonly supplyPoint: string },
): Part<Pick<CoCommonInput, 'reactive' | 'measuredReactive'>> {
  const incomplete = incompleteOf(sources, supplyPoint);
  if (incomplete.inSegment) return lacking(...incomplete.all);
  const before = lastCounters(counters, month);
  const pieces = sources.flatMap((source) => hoursOrRegisters(source, month));
  const nothing = { pieces, daysExceeded: null, before, incomplete: incomplete.all };
  if (pieces.length === 0) return found({ reactive: null, measuredReactive: nothing });
  const daysExceeded = daysExceededOf(sources);
  return found({
    reactive: { pieces, daysExceeded, before: countersOfMonthBefore(counters, month) },
    measuredReactive: {
      ...nothing,
      pieces: sources.flatMap((source) => hoursAndRegisters(source, month)),
      daysExceeded,
    },
  });
}
