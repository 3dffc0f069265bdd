import type { DemoPortfolio } from '../portfolio.js';
import { andinaRegulated } from './andina-regulated.js';
import { andinaUnregulated } from './andina-unregulated.js';
import { litoralFree } from './litoral-free.js';
import { litoralRegulated } from './litoral-regulated.js';

/** The demo portfolios, by the name that `npm run demo -- --portfolio` takes. */
export const PORTFOLIOS = {
  andina: andinaRegulated,
  'andina-unregulated': andinaUnregulated,
  litoral: litoralRegulated,
  'litoral-free': litoralFree,
} as const satisfies Readonly<Record<string, DemoPortfolio>>;
