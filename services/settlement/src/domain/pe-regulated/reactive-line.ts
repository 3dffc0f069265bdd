import type { Decimal } from '@kantia/kernel/decimal';
import { finding } from '../finding.js';
import { figure } from '../formulas/figures.js';
import type { Metered } from '../metering/register.js';
import { inForce } from '../policies/dated.js';
import { FREE_REACTIVE_SHARE } from '../policies/pe-reactive.js';
import { rule, type Term } from '../term.js';
import { asBilled, excess } from './billed-power.js';
import { chargeLine } from './charge-line.js';
import type { PeRegulatedPricing, PeRegulatedSheet } from './figures.js';
import type { GoverningContract, PeRegulatedInput, SheetDays } from './input.js';
import { priceOf, prices } from './sheet-price.js';

/** The reactive energy of some days, with what is free of it. */
interface Days {
  /** kvarh; null where none was read. */
  readonly kvarh: Metered | null;
  /** kWh of the same days, as measured, and which these are. */
  readonly active: Decimal;
  readonly activeOf: string;
  readonly sheets: readonly SheetDays[];
  readonly contract: GoverningContract;
}

/** kvarh above the share of the active energy that is free, PEN; a warning where a sheet prices it and none was read. */
export function reactivePricing(input: PeRegulatedInput, sheet: PeRegulatedSheet, days: Days): PeRegulatedPricing {
  const { period: month, supplyPoint } = input;
  const { active, sheets, contract } = days;
  if (!days.kvarh) {
    const params = { supplyPoint, period: month, kind: input.profiled ? 'pe.load-profile' : 'pe.register-readings' };
    return prices(sheets, 'REACTIVA') ? { findings: [finding('settlement.reactive-not-read', params)] } : {};
  }
  const share = inForce(FREE_REACTIVE_SHARE, month);
  if (!share) return { findings: [finding('settlement.policy-missing', { policy: 'reactiva', period: month })] };
  const terms: readonly Term[] = [
    { symbol: 'EA', value: active, unit: 'kWh', source: rule(days.activeOf) },
    { symbol: 'LIBRE', value: share.value, unit: '', source: rule(share.norm) },
  ];
  const free = { value: active.times(share.value), rule: 'LIBRE × EA', terms };
  const kvarh = excess('KVARH', asBilled(days.kvarh), free);
  if (kvarh.value.isZero()) return {};
  const kwh = figure(sheet, 'kwh').value;
  const { value: rate, findings } = priceOf(sheets, { charge: 'REACTIVA', rating: null, contract, kwh });
  if (!rate) return { findings };
  return { lines: [chargeLine({ code: 'REACTIVA', description: 'Energía reactiva', unit: 'kvarh' }, kvarh, rate)] };
}
