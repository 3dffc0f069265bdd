import { toText } from '@kantia/kernel/decimal';
import { period } from '@kantia/kernel/period';
import { finding, type Finding } from '../../finding.js';
import { exceedsBoth } from '../../pe-regulated/band-of-month.js';
import type { PeRegulatedFormula, PeRegulatedPricing, PeRegulatedSheet } from '../../pe-regulated/figures.js';
import type { PeRegulatedInput } from '../../pe-regulated/input.js';
import { ofAllReadings } from '../../pe-regulated/of-all-readings.js';
import { peRegulatedExcessPower } from '../pe-regulated-excess-power/formula.js';

/** BT5A whose demand exceeds its limit in a reading that does not tell at which hours: some excess may be owed that nobody can know. */
function hoursUnknown({ contract, maxima, bands, supplyPoint, period: month }: PeRegulatedInput): readonly Finding[] {
  if (contract.option.power !== 'banded' || !bands || maxima.byHours || !exceedsBoth(maxima, bands.value)) return [];
  const params = { supplyPoint, period: month, limit: toText(bands.value.both), kind: 'pe.register-readings' };
  return [finding('settlement.excess-hours-unknown', params)];
}

function price(input: PeRegulatedInput, sheet: PeRegulatedSheet): PeRegulatedPricing {
  const priced = peRegulatedExcessPower.price(ofAllReadings(input), sheet);
  return { ...priced, findings: [...(priced.findings ?? []), ...hoursUnknown(input)] };
}

/** Power in excess, PEN, by all readings of the month: off peak over peak (MT2, BT2), over the limits of BT5A, over a contracted power that the sheet prices apart. */
export const peRegulatedExcessPower2: PeRegulatedFormula = {
  code: 'pe.regulated.excess-power.2',
  norm: 'Norma de Opciones Tarifarias, Res. Osinergmin 206-2013-OS/CD',
  validFrom: period('2013-11'),
  validUntil: null,
  price,
};
