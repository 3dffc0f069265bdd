import { decimal, sum, ZERO, Decimal } from '@kantia/kernel/decimal';
import { addMonths, type Period } from '@kantia/kernel/period';
import { finding, type Finding } from '../finding.js';
import { found, lacking, type Part } from '../part.js';
import { inForce, type Dated } from '../policies/dated.js';
import { REACTIVE_EXCESS, type ReactiveExcessPolicy } from '../policies/co-reactive.js';
import { provenanceOf } from '../row.js';
import { cell, rule, type Provenance, type Term } from '../term.js';
import type { Reactive, ReactivePiece } from './input.js';
import { HOURLY, type ProfileRow } from './profile.js';
import type { CounterRow } from './sets.js';

/** Monthly totals of a register, kvarh. */
interface ReactiveRegister {
  readonly kwh: Decimal;
  readonly inductive: Decimal | null;
  readonly capacitive: Decimal | null;
  readonly provenance: Provenance;
}

/** What a part of the period with one D measured: hours, or registers. */
export interface ReactiveSource {
  /** Of its symbols; empty where the period has one part. */
  readonly suffix: string;
  readonly profiles: readonly ProfileRow[];
  readonly registers: readonly ReactiveRegister[];
  readonly price: Term;
}

const kvarh = (symbol: string, value: Decimal, source: Term['source']): Term => ({
  symbol,
  value,
  unit: 'kvarh',
  source,
});

/** Hours without a value, where others have one. */
function incompleteIn(profile: ProfileRow, supplyPoint: string): readonly Finding[] {
  const sorts = [
    ['kvarh_inductiva', profile.inductive_hours, profile.first_without_inductive],
    ['kvarh_capacitiva', profile.capacitive_hours, profile.first_without_capacitive],
  ] as const;
  return sorts.flatMap(([column, hours, first]) => {
    if (hours === 0 || first === null) return [];
    const missing = String(profile.hours_present - hours);
    return [finding('settlement.reactive-incomplete', { supplyPoint, column, missing, first, kind: HOURLY })];
  });
}

function ofProfiles({ suffix, profiles, price }: ReactiveSource, month: Period): ReactivePiece | null {
  const policy = inForce(REACTIVE_EXCESS, month);
  const [first] = profiles;
  if (!policy || !first) return null;
  const place = provenanceOf(first);
  const inductive = profiles.flatMap(({ inductive_excess: value }) => value ?? []);
  const capacitive = profiles.flatMap(({ capacitive: value }) => value ?? []);
  if (inductive.length + capacitive.length === 0) return null;
  const excess = kvarh(`EXCESO_IND${suffix}`, sum(inductive), cell(place, 'kvarh_inductiva'));
  const free = freeTerm(suffix, policy);
  const hourly = {
    rule: `${excess.symbol} = Σ de cada hora max(0, kvarh - ${free.symbol} × kWh)`,
    terms: [free],
  };
  return {
    inductive: inductive.length > 0 ? { excess, rule: null, terms: [], hourly } : null,
    capacitive: capacitive.length > 0 ? kvarh(`CAP${suffix}`, sum(capacitive), cell(place, 'kvarh_capacitiva')) : null,
    price,
  };
}

const freeTerm = (suffix: string, { value, norm }: Dated<ReactiveExcessPolicy>): Term => ({
  symbol: `LIBRE${suffix}`,
  value: value.freeShare,
  unit: 'kvarh/kWh',
  source: rule(norm),
});

/** A register has totals of the month only: what is free is half of the kWh of the month. */
function ofRegisters({ suffix, registers, price }: ReactiveSource, month: Period): ReactivePiece | null {
  const policy = inForce(REACTIVE_EXCESS, month);
  const measured = registers.filter(({ inductive, capacitive }) => inductive !== null || capacitive !== null);
  const [first] = measured;
  if (!policy || !first) return null;
  const inductive = measured.flatMap(({ inductive: value }) => value ?? []);
  const capacitive = measured.flatMap(({ capacitive: value }) => value ?? []);
  const kwh = sum(measured.flatMap((register) => (register.inductive === null ? [] : register.kwh)));
  const at = (column: string) => cell(first.provenance, column);
  const total = kvarh(`IND${suffix}`, sum(inductive), at('kvarh_inductiva'));
  const free = freeTerm(suffix, policy);
  const energy: Term = { symbol: `KWH${suffix}`, value: kwh, unit: 'kWh', source: cell(first.provenance, null) };
  const exceeding = Decimal.max(ZERO, total.value.minus(kwh.times(free.value)));
  const excess = kvarh(`EXCESO_IND${suffix}`, exceeding, at('kvarh_inductiva'));
  const text = `${excess.symbol} = max(0, ${total.symbol} - ${free.symbol} × ${energy.symbol})`;
  return {
    inductive: inductive.length > 0 ? { excess, rule: text, terms: [total, energy, free], hourly: null } : null,
    capacitive: capacitive.length > 0 ? kvarh(`CAP${suffix}`, sum(capacitive), at('kvarh_capacitiva')) : null,
    price,
  };
}

function beforeOf(rows: readonly CounterRow[], month: Period): Reactive['before'] {
  const row = rows.find((candidate) => candidate.month === addMonths(month, -1));
  if (!row) return null;
  const figure = (value: number) => decimal(String(value));
  const counters = {
    monthsCounted: figure(row.months_counted),
    factorM: figure(row.factor_m),
    monthsClean: figure(row.months_clean),
  };
  const left = (symbol: string, value: Decimal, column: string, unit = ''): Term => ({
    symbol,
    value,
    unit,
    source: cell(provenanceOf(row), column),
  });
  return {
    counters,
    term: left('M', counters.factorM, 'factor_m'),
    terms: [
      left('MESES_CONTADOS', counters.monthsCounted, 'meses_contados', 'mes'),
      left('M_ANTERIOR', counters.factorM, 'factor_m'),
      left('MESES_SIN_EXCESO', counters.monthsClean, 'meses_sin_exceso', 'mes'),
    ],
  };
}

/** Reactive energy of a service; null where nothing of it is measured. */
export function reactiveOf(
  sources: readonly ReactiveSource[],
  {
    counters,
    month,
    supplyPoint,
  }: { readonly counters: readonly CounterRow[]; readonly month: Period; readonly supplyPoint: string },
): Part<Reactive | null> {
  const profiles = sources.flatMap((source) => source.profiles);
  const incomplete = profiles.flatMap((profile) => incompleteIn(profile, supplyPoint));
  if (incomplete.length > 0) return lacking(...incomplete);
  const pieces = sources.flatMap((source) => ofProfiles(source, month) ?? ofRegisters(source, month) ?? []);
  if (pieces.length === 0) return found(null);
  const [first] = profiles;
  const days = profiles.reduce((total, profile) => total + profile.days_exceeded, 0);
  const daysExceeded: Term | null = first
    ? {
        symbol: 'DIAS_EXCESO',
        value: decimal(String(days)),
        unit: 'día',
        source: cell(provenanceOf(first), 'kvarh_inductiva'),
      }
    : null;
  return found({ pieces, daysExceeded, before: beforeOf(counters, month) });
}
