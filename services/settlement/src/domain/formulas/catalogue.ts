import type { Period } from '@kantia/kernel/period';
import type { CoRegulatedInput } from '../co-regulated/input.js';
import { coRegulatedContribution } from './co-regulated-contribution/formula.js';
import { coRegulatedEnergy } from './co-regulated-energy/formula.js';
import { coRegulatedResidentialTariff } from './co-regulated-residential-tariff/formula.js';
import { coRegulatedRounding } from './co-regulated-rounding/formula.js';
import { coRegulatedSubsidy } from './co-regulated-subsidy/formula.js';
import type { Formula } from './formula.js';

/** Order matters: tariffs need the unit cost, the contribution needs the energy, the rounding needs every line. */
export const CO_REGULATED: readonly Formula<CoRegulatedInput>[] = [
  coRegulatedEnergy,
  coRegulatedResidentialTariff,
  coRegulatedSubsidy,
  coRegulatedContribution,
  coRegulatedRounding,
];

const BY_MARKET: Readonly<Record<string, readonly Pick<Formula<never>, 'code' | 'validFrom' | 'validUntil'>[]>> = {
  'CO/regulated': CO_REGULATED,
};

/** Sorted codes of the formulas in force; empty for a market that has none. */
export function codesInForce(country: string, market: string, month: Period): readonly string[] {
  return (BY_MARKET[`${country}/${market}`] ?? [])
    .filter((formula) => formula.validFrom <= month && (formula.validUntil === null || month <= formula.validUntil))
    .map((formula) => formula.code)
    .toSorted();
}
