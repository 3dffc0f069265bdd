import { present } from '@kantia/kernel/assert';
import { period } from '@kantia/kernel/period';
import { powerLine } from '../../pe-regulated/billed-power.js';
import type { PeRegulatedFormula, PeRegulatedPricing, PeRegulatedSheet } from '../../pe-regulated/figures.js';
import type { PeRegulatedInput } from '../../pe-regulated/input.js';
import { contractField } from '../../term.js';

function price(input: PeRegulatedInput, sheet: PeRegulatedSheet): PeRegulatedPricing {
  if (input.contract.option.power !== 'connected') return {};
  const value = present(input.contract.contractedPower, 'a pension has a connected load');
  const symbol = 'POT_CONECTADA';
  const term = { symbol, value, unit: 'kW', source: contractField('potencia_contratada_kw') };
  const charge = { charge: 'POTENCIA', description: 'Potencia conectada', rating: null };
  return powerLine(input, sheet, charge, { symbol, value, rule: 'potencia_contratada_kw', terms: [term] });
}

/** Fixed pension of BT6 on the connected load, PEN. */
export const peRegulatedConnectedLoad: PeRegulatedFormula = {
  code: 'pe.regulated.connected-load',
  norm: 'Norma de Opciones Tarifarias, Res. Osinergmin 206-2013-OS/CD (BT6)',
  validFrom: period('2013-11'),
  validUntil: null,
  price,
};
