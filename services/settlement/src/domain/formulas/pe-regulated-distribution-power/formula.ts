import { present } from '@kantia/kernel/assert';
import { period } from '@kantia/kernel/period';
import { finding, type Finding } from '../../finding.js';
import {
  contracted,
  meanOfGreatest,
  powerLine,
  ratedHours,
  ratingOf,
  type Hours,
} from '../../pe-regulated/billed-power.js';
import type { PeRegulatedFormula, PeRegulatedPricing, PeRegulatedSheet } from '../../pe-regulated/figures.js';
import type { PeRegulatedInput } from '../../pe-regulated/input.js';
import { inForce } from '../../policies/dated.js';
import { DISTRIBUTION_POWER } from '../../policies/pe-power.js';

const SYMBOL = 'KW_DISTRIBUCION';

/** Names the months that count where fewer are known than the rule looks back. */
function shortHistory({ period: month, history, supplyPoint }: PeRegulatedInput, hours: Hours): readonly Finding[] {
  const { months } = present(inForce(DISTRIBUTION_POWER, month), 'options and powers are of one norm').value;
  const used = [month, ...history.filter((past) => past[hours] !== null).map((past) => past.month)];
  if (used.length >= months) return [];
  const params = { supplyPoint, count: String(used.length), months: String(months), used: used.join(', ') };
  return [finding('settlement.demand-history-short', { ...params, kind: 'pe.demand-history' })];
}

function price(input: PeRegulatedInput, sheet: PeRegulatedSheet): PeRegulatedPricing {
  const { option, powerMode } = input.contract;
  if (option.power !== 'two' && option.power !== 'rated') return {};
  const hours = ratedHours(input);
  const isContracted = powerMode === 'contracted';
  const kw = isContracted ? contracted(input, SYMBOL) : meanOfGreatest(input, hours, SYMBOL);
  const charge = {
    charge: 'POT_DISTRIBUCION',
    description: 'Potencia activa por uso de redes de distribución',
    rating: ratingOf(input, sheet),
  };
  const priced = powerLine(input, sheet, charge, kw);
  const findings = [...(priced.findings ?? []), ...(isContracted ? [] : shortHistory(input, hours))];
  return { ...priced, findings, figures: { distributionKw: { value: kw.value, terms: kw.terms } } };
}

/** Power for the use of networks, PEN: mean of the two greatest maxima of six months, or the contracted one. */
export const peRegulatedDistributionPower: PeRegulatedFormula = {
  code: 'pe.regulated.distribution-power',
  norm: 'Norma de Opciones Tarifarias, Res. Osinergmin 206-2013-OS/CD',
  validFrom: period('2013-11'),
  validUntil: null,
  supersededBy: 'pe.regulated.distribution-power.2',
  price,
};
