import { contractComplete } from './contract-complete/rule.js';
import { contractInForce } from './contract-in-force/rule.js';
import { deviation } from './deviation/rule.js';
import { estimatedReading } from './estimated-reading/rule.js';
import { meterMismatch } from './meter-mismatch/rule.js';
import { meterPlausibility } from './meter-plausibility/rule.js';
import { missingPrice } from './missing-price/rule.js';
import { missingReading } from './missing-reading/rule.js';
import { printedCost } from './printed-cost/rule.js';
import { readingBelowPrevious } from './reading-below-previous/rule.js';
import { residentialBase } from './residential-base/rule.js';
import { zeroConsumption } from './zero-consumption/rule.js';
import type { FindingText, Rule } from './rule.js';

/** In the order in which their findings are read: what holds a service back first. */
export const RULES: readonly Rule[] = [
  contractInForce,
  contractComplete,
  missingReading,
  meterMismatch,
  meterPlausibility,
  readingBelowPrevious,
  missingPrice,
  residentialBase,
  printedCost,
  deviation,
  estimatedReading,
  zeroConsumption,
];

/** Every code that a rule can report, with its texts. */
export const FINDING_TEXTS: Readonly<Record<string, FindingText>> = Object.assign(
  {},
  ...RULES.map(({ texts }) => texts),
);
