import { coCpi } from './co.cpi/kind.js';
import { coPriorResidentialTariffs } from './co.prior-residential-tariffs/kind.js';
import { coRegisterReadings } from './co.register-readings/kind.js';
import { coUnitCostComponents } from './co.unit-cost-components/kind.js';
import { derivedConsumption } from './derived.consumption/kind.js';
import { derivedResidentialTariffs } from './derived.residential-tariffs/kind.js';
import type { InputKind } from './kind.js';

/** Every kind, in the order in which operators see them. One line each. */
export const KINDS: readonly InputKind[] = [
  coRegisterReadings,
  coUnitCostComponents,
  coCpi,
  coPriorResidentialTariffs,
  derivedConsumption,
  derivedResidentialTariffs,
];

export function kindOf(code: string): InputKind | undefined {
  return KINDS.find((kind) => kind.code === code);
}

/** The kinds that a cycle of this country and market draws on, loadable or derived. */
export function kindsFor(country: string, market: 'regulated' | 'unregulated'): readonly InputKind[] {
  return KINDS.filter(
    (kind) =>
      kind.need !== null &&
      (kind.country === 'any' || kind.country === country) &&
      (kind.market === 'any' || kind.market === market),
  );
}
