import { contractComplete } from './contract-complete/rule.js';
import { contractInForce } from './contract-in-force/rule.js';
import { contractedPower } from './contracted-power/rule.js';
import { deviation } from './deviation/rule.js';
import { estimatedReading } from './estimated-reading/rule.js';
import { meterCapacity } from './meter-capacity/rule.js';
import { meterMismatch } from './meter-mismatch/rule.js';
import { meterPlausibility } from './meter-plausibility/rule.js';
import { missingPrice } from './missing-price/rule.js';
import { missingReading } from './missing-reading/rule.js';
import { printedCost } from './printed-cost/rule.js';
import { profileGaps } from './profile-gaps/rule.js';
import { profileNegative } from './profile-negative/rule.js';
import { profileRegister } from './profile-register/rule.js';
import { profileRepeats } from './profile-repeats/rule.js';
import { readingBelowPrevious } from './reading-below-previous/rule.js';
import { residentialBase } from './residential-base/rule.js';
import type { FindingText, Rule } from './rule.js';
import { seasonalDeviation } from './seasonal-deviation/rule.js';
import { zeroConsumption } from './zero-consumption/rule.js';
import { zeroMonths } from './zero-months/rule.js';
import { zeroRun } from './zero-run/rule.js';

/** In the order in which their findings are read: what holds a service back first. */
export const RULES: readonly Rule[] = [
  contractInForce,
  contractComplete,
  missingReading,
  profileGaps,
  profileRepeats,
  profileNegative,
  meterMismatch,
  meterPlausibility,
  readingBelowPrevious,
  missingPrice,
  residentialBase,
  contractedPower,
  meterCapacity,
  profileRegister,
  printedCost,
  deviation,
  seasonalDeviation,
  zeroMonths,
  zeroRun,
  estimatedReading,
  zeroConsumption,
];

/** Every code that a rule can report, with its texts. */
export const FINDING_TEXTS: Readonly<Record<string, FindingText>> = Object.assign(
  {},
  ...RULES.map(({ texts }) => texts),
);
