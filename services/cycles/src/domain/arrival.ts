import { assert } from '@kantia/kernel/assert';
import { STAGES, type Stage } from './stage.js';
import type { Arrival } from './waves.js';

/** Where a service stands when an answer about it arrives. `wave` is null before its inputs were there. */
export interface Standing {
  readonly ordinal: number;
  readonly stage: Stage;
  readonly wave: number | null;
}

/** The way to the answer, for each stage that answers; a service still on it has its answer too early. */
const BEFORE: Readonly<Record<'validating' | 'settling', readonly Stage[]>> = {
  validating: ['selected', 'awaiting-inputs'],
  settling: ['selected', 'awaiting-inputs', 'validating', 'validated'],
};

/**
 * What an answer of `wave` for the stage `expects` is to a service. Messages may come twice, late or before what they answer
 * was committed (after a restore): late ones change nothing, early ones come back.
 */
export function answerArrival(
  standing: Standing,
  answer: { readonly expects: 'validating' | 'settling'; readonly wave: number },
): Arrival {
  if (standing.stage === 'excluded') return 'late';
  if (standing.wave === null || standing.wave < answer.wave) return 'early';
  if (standing.wave > answer.wave) return 'late';
  if (standing.stage === answer.expects) return 'current';
  // It was in this very wave and left it for another: what the wave answers no longer counts.
  if (standing.stage === 'awaiting-inputs') return 'late';
  return BEFORE[answer.expects].includes(standing.stage) ? 'early' : 'late';
}

export const NOT_YET_SENT: readonly Stage[] = STAGES.slice(0, STAGES.indexOf('excluded'));
assert(NOT_YET_SENT.includes('approved'), 'the stages stand in the order of the flow');
