import type { Stage } from './stage.js';
import type { Decimal } from '@kantia/kernel/decimal';
import { N } from './nodes.js';
import { lastOf, type Path } from './path.js';

/** What the flow knows of one service of a cycle. Instants in milliseconds since the epoch, of the events. */
export interface Standing {
  readonly ordinal: number;
  /** Null: something was told of it before it entered the cycle. */
  readonly stage: Stage | null;
  readonly path: Path;
  /** When it came to its stage. */
  readonly since: number;
  /** When it came to what its stay is counted under (`timeKeyOf`). */
  readonly keySince: number;
  /** When it first came to the inputs. */
  readonly inputsSince: number | null;
  /** From `inputsSince` to the result it has; null while it has none. */
  readonly resultMs: number | null;
  /** A statement of the present way through the flow: going back takes it away. */
  readonly hasResult: boolean;
  readonly returns: number;
  /** It failed, went back or had to be looked at. */
  readonly troubled: boolean;
  /** Of its latest statement, whatever became of it. */
  readonly total: Decimal | null;
  readonly energyKwh: Decimal | null;
  /** What its supply point paid in the month before. */
  readonly expected: Decimal | null;
  /** Codes, sorted and joined by commas: input kinds it lacks, blocking findings of each stage, the provider's answer. */
  readonly waitingFor: string;
  readonly validationCodes: string;
  readonly settlementCodes: string;
  readonly providerCode: string;
  /** False when the service stands in a later cycle too: there it counts in the period. */
  readonly counted: boolean;
}

export function unknownStanding(ordinal: number): Standing {
  return {
    ordinal,
    stage: null,
    path: 0,
    since: 0,
    keySince: 0,
    inputsSince: null,
    resultMs: null,
    hasResult: false,
    returns: 0,
    troubled: false,
    total: null,
    energyKwh: null,
    expected: null,
    waitingFor: '',
    validationCodes: '',
    settlementCodes: '',
    providerCode: '',
    counted: true,
  };
}

/** Its latest version has a result, that is, it has left node 6 with one (ux.md D.6). */
export function isSettled({ hasResult, path }: Pick<Standing, 'hasResult' | 'path'>): boolean {
  return hasResult && lastOf(path) > N.settlement;
}

/** Why it stands where it stands, as far as its stage has a why. */
export function reasonOf(standing: Standing): string {
  switch (standing.stage) {
    case 'awaiting-inputs':
      return standing.waitingFor;
    case 'validation-failed':
      return standing.validationCodes;
    case 'settlement-failed':
      return standing.settlementCodes;
    case 'rejected':
      return standing.providerCode;
    default:
      return '';
  }
}
