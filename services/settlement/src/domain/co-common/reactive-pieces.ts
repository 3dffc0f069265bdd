import { sum, ZERO, Decimal } from '@kantia/kernel/decimal';
import type { Period } from '@kantia/kernel/period';
import { inForce, type Dated } from '../policies/dated.js';
import { REACTIVE_EXCESS, type ReactiveExcessPolicy } from '../policies/co-reactive.js';
import { provenanceOf } from '../row.js';
import { cell, rule, type Provenance, type Term } from '../term.js';
import type { ReactivePiece } from './input.js';
import type { ProfileRow } from './profile.js';

/** Monthly totals of a register, kvarh. */
interface ReactiveRegister {
  /** The meter and the day of its reading, as a finding names them. */
  readonly read: string;
  readonly kwh: Decimal;
  readonly inductive: Decimal | null;
  readonly capacitive: Decimal | null;
  readonly provenance: Provenance;
}

/** What a part of the period with one D measured: hours, registers, or some of each. */
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

/** The hours of a part; its registers where none of them has kvarh: as the first two formulas bill it. */
export function hoursOrRegisters(source: ReactiveSource, month: Period): readonly ReactivePiece[] {
  return [ofProfiles(source, month) ?? ofRegisters(source, month) ?? []].flat();
}

/** The hours and the registers of a part, each by its own rule; where it has both, their symbols say which. */
export function hoursAndRegisters(source: ReactiveSource, month: Period): readonly ReactivePiece[] {
  const { suffix } = source;
  const [hours, registers] = [ofProfiles(source, month), ofRegisters(source, month)];
  const pieces =
    hours && registers
      ? [
          ofProfiles({ ...source, suffix: `${suffix}_HORAS` }, month),
          ofRegisters({ ...source, suffix: `${suffix}_REGISTROS` }, month),
        ]
      : [hours, registers];
  return pieces.flatMap((piece) => piece ?? []);
}
