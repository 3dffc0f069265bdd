import { toText } from '@kantia/kernel/decimal';
import { period } from '@kantia/kernel/period';
import { roundHalfUp } from '@kantia/kernel/rounding';
import { finding } from '../../finding.js';
import type { PeRegulatedFormula, PeRegulatedPricing, PeRegulatedSheet } from '../../pe-regulated/figures.js';
import type { PeRegulatedInput } from '../../pe-regulated/input.js';
import { QUOTA_DECIMALS } from '../../pe-regulated/lighting-quotas.js';
import { holds } from '../../pe-regulated/sheet-price.js';
import { provenanceOf } from '../../row.js';
import { cell } from '../../term.js';
import { figure } from '../figures.js';

function price({ contract, quotas }: PeRegulatedInput, sheet: PeRegulatedSheet): PeRegulatedPricing {
  if (quotas.length === 0) return {};
  const kwh = figure(sheet, 'kwh');
  const row = quotas.find((candidate) => holds(candidate, kwh.value));
  if (!row) {
    const { networkOperator: operator, electricSystem: system } = contract;
    const params = { operator, system, kwh: toText(kwh.value), kind: 'pe.lighting-quota' };
    return { findings: [finding('settlement.lighting-quota-missing', params)] };
  }
  const quota = roundHalfUp(row.quota, QUOTA_DECIMALS);
  return {
    lines: [
      {
        code: 'ALUMBRADO_PUBLICO',
        description: 'Alumbrado público',
        quantity: null,
        unit: null,
        unitPrice: null,
        exact: quota,
        place: 'base',
        taxable: true,
        formula: 'ALICUOTA del rango de KWH',
        terms: [
          ...kwh.terms,
          { symbol: 'ALICUOTA', value: quota, unit: 'PEN', source: cell(provenanceOf(row), 'alicuota') },
        ],
      },
    ],
  };
}

/** Public lighting: the quota of the bracket of the month's kWh, kept at four decimals, PEN. */
export const peRegulatedStreetLighting: PeRegulatedFormula = {
  code: 'pe.regulated.street-lighting',
  norm: 'DL 25844 art. 94; RLCE (DS 009-93-EM) art. 184',
  validFrom: period('1993-02'),
  validUntil: null,
  price,
};
