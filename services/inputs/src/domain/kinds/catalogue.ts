import { anyArrears } from './any.arrears/kind.js';
import { anyMarketTotals } from './any.market-totals/kind.js';
import { coBoundaryLossFactors } from './co.boundary-loss-factors/kind.js';
import { coCpi } from './co.cpi/kind.js';
import { coExchangeRate } from './co.exchange-rate/kind.js';
import { coHourlyReadings } from './co.hourly-readings/kind.js';
import { coOtherCharges } from './co.other-charges/kind.js';
import { coPpi } from './co.ppi/kind.js';
import { coPriorResidentialTariffs } from './co.prior-residential-tariffs/kind.js';
import { coRegisterReadings } from './co.register-readings/kind.js';
import { coScarcityPrice } from './co.scarcity-price/kind.js';
import { coSecurityLevy } from './co.security-levy/kind.js';
import { coSpotPrice } from './co.spot-price/kind.js';
import { coStreetLighting } from './co.street-lighting/kind.js';
import { coUnitCostComponents } from './co.unit-cost-components/kind.js';
import { derivedConsumption } from './derived.consumption/kind.js';
import { derivedDemand } from './derived.demand/kind.js';
import { derivedReactiveCounters } from './derived.reactive-counters/kind.js';
import { derivedResidentialTariffs } from './derived.residential-tariffs/kind.js';
import { derivedRoundingCarry } from './derived.rounding-carry/kind.js';
import { peCoincidentPower } from './pe.coincident-power/kind.js';
import { peConnectionMaintenance } from './pe.connection-maintenance/kind.js';
import { peDemandHistory } from './pe.demand-history/kind.js';
import { peDistributionToll } from './pe.distribution-toll/kind.js';
import { peExchangeRate } from './pe.exchange-rate/kind.js';
import { peHolidays } from './pe.holidays/kind.js';
import { peInterestRates } from './pe.interest-rates/kind.js';
import { peLightingQuota } from './pe.lighting-quota/kind.js';
import { peLoadProfile } from './pe.load-profile/kind.js';
import { peLossFactors } from './pe.loss-factors/kind.js';
import { peMainToll } from './pe.main-toll/kind.js';
import { pePriceIndices } from './pe.price-indices/kind.js';
import { peRegisterReadings } from './pe.register-readings/kind.js';
import { peSecondaryToll } from './pe.secondary-toll/kind.js';
import { peSystemPeak } from './pe.system-peak/kind.js';
import { peTariffSheet } from './pe.tariff-sheet/kind.js';
import { peTaxUnit } from './pe.tax-unit/kind.js';
import type { InputKind, Need } from './kind.js';

/** Every kind, in the order in which operators see them. One line each. */
export const KINDS: readonly InputKind[] = [
  coRegisterReadings,
  coHourlyReadings,
  coUnitCostComponents,
  coCpi,
  coPriorResidentialTariffs,
  coPpi,
  coSpotPrice,
  coScarcityPrice,
  coBoundaryLossFactors,
  coOtherCharges,
  coStreetLighting,
  coSecurityLevy,
  coExchangeRate,
  peTariffSheet,
  peRegisterReadings,
  peDemandHistory,
  peLoadProfile,
  peLightingQuota,
  peConnectionMaintenance,
  peTaxUnit,
  peInterestRates,
  peHolidays,
  peExchangeRate,
  pePriceIndices,
  peMainToll,
  peSecondaryToll,
  peDistributionToll,
  peLossFactors,
  peSystemPeak,
  peCoincidentPower,
  anyArrears,
  anyMarketTotals,
  derivedConsumption,
  derivedResidentialTariffs,
  derivedDemand,
  derivedReactiveCounters,
  derivedRoundingCarry,
];

export function kindOf(code: string): InputKind | undefined {
  return KINDS.find((kind) => kind.code === code);
}

/** The kinds that services wait for, and in whose place this derived one serves where nothing is loaded. */
export function replacedBy(code: string): readonly string[] {
  return KINDS.filter(({ standIn, optional }) => standIn === code && !optional).map((kind) => kind.code);
}

/** The kinds that a company of this country loads. */
export function loadableKinds(country: string): readonly InputKind[] {
  return KINDS.filter((kind) => kind.origin === 'upload' && (kind.country === 'any' || kind.country === country));
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

export type DollarKind = InputKind & {
  readonly need: Need;
  readonly dollar: { readonly column: string; readonly source: string };
};

/** The kind that says what a US dollar costs in this country. */
export function dollarKindOf(country: string): DollarKind | undefined {
  return KINDS.find(
    (kind): kind is DollarKind => kind.country === country && kind.dollar !== undefined && kind.need !== null,
  );
}
