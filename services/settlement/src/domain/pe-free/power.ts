import { present } from '@kantia/kernel/assert';
import { decimal } from '@kantia/kernel/decimal';
import { cell, contractField, type Term } from '../term.js';
import type { BillablePower, Demand, FreeContract } from './input.js';

const HUNDRED = decimal('100');

/** A measured demand as a term, kW at the supply bar. */
export function demandTerm(demand: Demand, sort: Exclude<BillablePower, 'contracted'>): Term {
  const unit = 'kW';
  switch (sort) {
    case 'coincident': {
      const { value, provenance, column } = present(demand.coincident, 'who bills by the coincident demand has it');
      return { symbol: 'P_COINCIDENTE', value, unit, source: cell(provenance, column) };
    }
    case 'peak-maximum':
      return { symbol: 'MD_HP', value: demand.peak.value, unit, source: cell(demand.peak.provenance, 'kwh') };
    case 'maximum':
      return { symbol: 'MD', value: demand.month.value, unit, source: cell(demand.month.provenance, 'kwh') };
  }
}

export function contractedTerm({ contractedPowerKw }: FreeContract): Term {
  const value = present(contractedPowerKw, 'a clause on contracted power has one');
  return { symbol: 'P_CONTRATADA', value, unit: 'kW', source: contractField('potencia_contratada_kw') };
}

/** The demand that the contract bills power by, before any minimum. */
export function billedTerm(demand: Demand, contract: FreeContract): Term {
  const { billablePower: sort } = contract;
  return sort === 'contracted' ? contractedTerm(contract) : demandTerm(demand, sort);
}

/** The share of the contracted power that is billed at least; null without that clause. */
export function minimumShare({ powerMinimumPct: pct }: FreeContract): Term | null {
  if (pct === null || pct.isZero()) return null;
  return { symbol: 'MINIMO', value: pct.dividedBy(HUNDRED), unit: '', source: contractField('potencia_minima_pct') };
}
