import type { FindingCase } from './findings/case.js';
import { CO_COMMON_FINDINGS } from './findings/co-common.js';
import { CO_REGULATED_FINDINGS } from './findings/co-regulated.js';
import { CO_UNREGULATED_FINDINGS } from './findings/co-unregulated.js';
import { COMMON_FINDINGS } from './findings/any-market.js';
import { PE_COMMON_FINDINGS } from './findings/pe-common.js';
import { PE_FREE_FINDINGS } from './findings/pe-free.js';
import { PE_REGULATED_FINDINGS } from './findings/pe-regulated.js';

/** What settling reports about data: never an exception, never a guess. Blocking fails this service, the others go on. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: FindingCase['severity'];
  readonly params: Readonly<Record<string, string>>;
}

/** Texts of the findings, a file for each market. */
export const FINDINGS = {
  ...COMMON_FINDINGS,
  ...CO_COMMON_FINDINGS,
  ...CO_REGULATED_FINDINGS,
  ...CO_UNREGULATED_FINDINGS,
  ...PE_COMMON_FINDINGS,
  ...PE_FREE_FINDINGS,
  ...PE_REGULATED_FINDINGS,
} as const;

export type FindingCode = keyof typeof FINDINGS;

export function finding(code: FindingCode, params: Readonly<Record<string, string>> = {}): Finding {
  return { code, severity: FINDINGS[code].severity, params };
}
