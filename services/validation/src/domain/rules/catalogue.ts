import { arrearsInterest } from './arrears-interest/rule.js';
import { arrearsSign } from './arrears-sign/rule.js';
import { billingAddress } from './billing-address/rule.js';
import { boundaryCode } from './boundary-code/rule.js';
import { classMarket } from './class-market/rule.js';
import { componentSign } from './component-sign/rule.js';
import { contractComplete } from './contract-complete/rule.js';
import { contractInForce } from './contract-in-force/rule.js';
import { contractedPower } from './contracted-power/rule.js';
import { costChange } from './cost-change/rule.js';
import { cpiChange } from './cpi-change/rule.js';
import { demandConsistency } from './demand-consistency/rule.js';
import { deviation } from './deviation/rule.js';
import { estimatedAgain } from './estimated-again/rule.js';
import { estimatedReading } from './estimated-reading/rule.js';
import { exemption } from './exemption/rule.js';
import { freeTerms } from './free-terms/rule.js';
import { indexInForce } from './index-in-force/rule.js';
import { indexProvisional } from './index-provisional/rule.js';
import { lossFactors } from './loss-factors/rule.js';
import { marketLimit } from './market-limit/rule.js';
import { meterCapacity } from './meter-capacity/rule.js';
import { meterFactor } from './meter-factor/rule.js';
import { meterMismatch } from './meter-mismatch/rule.js';
import { meterPlausibility } from './meter-plausibility/rule.js';
import { meterUnread } from './meter-unread/rule.js';
import { missingPrice } from './missing-price/rule.js';
import { missingReading } from './missing-reading/rule.js';
import { municipalAgreement } from './municipal-agreement/rule.js';
import { priceTerms } from './price-terms/rule.js';
import { printedCost } from './printed-cost/rule.js';
import { priorTariffRatio } from './prior-tariff-ratio/rule.js';
import { profileGaps } from './profile-gaps/rule.js';
import { profileNegative } from './profile-negative/rule.js';
import { profileRegister } from './profile-register/rule.js';
import { profileRepeats } from './profile-repeats/rule.js';
import { reactiveRatio } from './reactive-ratio/rule.js';
import { readingBelowPrevious } from './reading-below-previous/rule.js';
import { readingChain } from './reading-chain/rule.js';
import { readingContinuity } from './reading-continuity/rule.js';
import { readingDates } from './reading-dates/rule.js';
import { readingDays } from './reading-days/rule.js';
import { registerMissing } from './register-missing/rule.js';
import { registerSum } from './register-sum/rule.js';
import { residentialBase } from './residential-base/rule.js';
import type { FindingText, Rule } from './rule.js';
import { seasonalDeviation } from './seasonal-deviation/rule.js';
import { sheetAge } from './sheet-age/rule.js';
import { sheetChange } from './sheet-change/rule.js';
import { spotPriceWhole } from './spot-price-whole/rule.js';
import { tariffOption } from './tariff-option/rule.js';
import { tariffSheet } from './tariff-sheet/rule.js';
import { taxId } from './tax-id/rule.js';
import { zeroConsumption } from './zero-consumption/rule.js';
import { zeroMonths } from './zero-months/rule.js';
import { zeroRun } from './zero-run/rule.js';

/** In the order in which their findings are read: what holds a service back first. */
export const RULES: readonly Rule[] = [
  contractInForce,
  contractComplete,
  freeTerms,
  priceTerms,
  tariffOption,
  missingReading,
  profileGaps,
  profileRepeats,
  profileNegative,
  registerMissing,
  meterMismatch,
  meterPlausibility,
  readingBelowPrevious,
  readingChain,
  missingPrice,
  residentialBase,
  tariffSheet,
  indexInForce,
  spotPriceWhole,
  lossFactors,
  contractedPower,
  meterCapacity,
  demandConsistency,
  profileRegister,
  registerSum,
  meterFactor,
  meterUnread,
  readingContinuity,
  readingDays,
  readingDates,
  estimatedAgain,
  reactiveRatio,
  printedCost,
  componentSign,
  costChange,
  sheetAge,
  sheetChange,
  priorTariffRatio,
  cpiChange,
  exemption,
  municipalAgreement,
  classMarket,
  marketLimit,
  boundaryCode,
  taxId,
  billingAddress,
  arrearsSign,
  arrearsInterest,
  deviation,
  seasonalDeviation,
  zeroMonths,
  zeroRun,
  indexProvisional,
  estimatedReading,
  zeroConsumption,
];

/** Every code that a rule can report, with its texts. */
export const FINDING_TEXTS: Readonly<Record<string, FindingText>> = Object.assign(
  {},
  ...RULES.map(({ texts }) => texts),
);
