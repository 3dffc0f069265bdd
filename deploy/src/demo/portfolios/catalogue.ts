import type { DemoPortfolio } from '../portfolio.js';
import { andinaRegulated } from './andina-regulated.js';
import { litoralFree } from './litoral-free.js';
import { litoralRegulated } from './litoral-regulated.js';

/** The demo portfolios, by the name that `npm run demo -- --portfolio` takes. */
export const PORTFOLIOS = {
  andina: andinaRegulated,
  litoral: litoralRegulated,
  'litoral-free': litoralFree,
} as const satisfies Readonly<Record<string, DemoPortfolio>>;
