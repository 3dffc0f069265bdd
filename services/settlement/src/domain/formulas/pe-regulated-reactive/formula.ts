import { sum } from '@kantia/kernel/decimal';
import { period } from '@kantia/kernel/period';
import { finding } from '../../finding.js';
import { asBilled, excess } from '../../pe-regulated/billed-power.js';
import { chargeLine } from '../../pe-regulated/charge-line.js';
import type { PeRegulatedFormula, PeRegulatedPricing, PeRegulatedSheet } from '../../pe-regulated/figures.js';
import type { PeRegulatedInput } from '../../pe-regulated/input.js';
import { priceOf, prices } from '../../pe-regulated/sheet-price.js';
import { inForce } from '../../policies/dated.js';
import { FREE_REACTIVE_SHARE } from '../../policies/pe-reactive.js';
import { rule, type Term } from '../../term.js';
import { figure } from '../figures.js';

function price(input: PeRegulatedInput, sheet: PeRegulatedSheet): PeRegulatedPricing {
  const { contract, reactive, energy, sheets, period: month, supplyPoint } = input;
  if (!contract.option.reactive) return {};
  if (!reactive) {
    const params = { supplyPoint, period: month, kind: input.profiled ? 'pe.load-profile' : 'pe.register-readings' };
    return prices(sheets, 'REACTIVA') ? { findings: [finding('settlement.reactive-not-read', params)] } : {};
  }
  const share = inForce(FREE_REACTIVE_SHARE, month);
  if (!share) return { findings: [finding('settlement.policy-missing', { policy: 'reactiva', period: month })] };
  const active = sum(energy.map(({ metered }) => metered.quantity));
  const terms: readonly Term[] = [
    { symbol: 'EA', value: active, unit: 'kWh', source: rule('Energía activa medida en el periodo') },
    { symbol: 'LIBRE', value: share.value, unit: '', source: rule(share.norm) },
  ];
  const kvarh = excess('KVARH', asBilled(reactive), { value: active.times(share.value), rule: 'LIBRE × EA', terms });
  if (kvarh.value.isZero()) return {};
  const kwh = figure(sheet, 'kwh').value;
  const { value: rate, findings } = priceOf(sheets, { charge: 'REACTIVA', rating: null, contract, kwh });
  if (!rate) return { findings };
  return { lines: [chargeLine({ code: 'REACTIVA', description: 'Energía reactiva', unit: 'kvarh' }, kvarh, rate)] };
}

/** Reactive energy above what is free for the active energy of the month, PEN. */
export const peRegulatedReactive: PeRegulatedFormula = {
  code: 'pe.regulated.reactive',
  norm: 'Norma de Opciones Tarifarias, Res. Osinergmin 206-2013-OS/CD',
  validFrom: period('2013-11'),
  validUntil: null,
  price,
};
