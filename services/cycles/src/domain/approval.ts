import { decimal, type Decimal } from '@kantia/kernel/decimal';
import { CONTROL_TOLERANCE } from './control-totals.js';
import type { Cycle } from './cycle.js';
import { countOf, type Stage } from './stage.js';
import { DEFAULT_GATE, type GateSettings } from './release-gate.js';
import { SYSTEMIC_FAILURES } from './systemic.js';
import { follow, type Step } from './transitions.js';

/** Where a manual cycle stops for a person, in the order of the flow. */
export const APPROVAL_STAGES = ['validation', 'settlement', 'billing'] as const;
export type ApprovalStage = (typeof APPROVAL_STAGES)[number];

/** What an approval takes along, by the stage where it rests. Billing takes what is settled along, as approved by the same act. */
const PATHS: Readonly<Record<ApprovalStage, readonly (readonly Step[])[]>> = {
  validation: [follow('validated', [{ to: 'settling', cause: 'validation-accepted' }])],
  settlement: [follow('settled', [{ to: 'approved', cause: 'settlement-accepted' }])],
  billing: [
    follow('settled', [
      { to: 'approved', cause: 'settlement-accepted' },
      { to: 'sending', cause: 'sent-to-billing' },
    ]),
    follow('approved', [{ to: 'sending', cause: 'sent-to-billing' }]),
  ],
};
const RESTING: Readonly<Record<ApprovalStage, readonly Stage[]>> = {
  validation: ['validated'],
  settlement: ['settled'],
  billing: ['settled', 'approved'],
};
const UNPROCESSED: readonly Stage[] = ['selected', 'awaiting-inputs', 'validating', 'validated', 'settling'];

export const pathsOf = (stage: ApprovalStage): readonly (readonly Step[])[] => PATHS[stage];
export const restingAt = (stage: ApprovalStage): readonly Stage[] => RESTING[stage];

/** How a company consents. */
export interface ApprovalPolicy {
  /** Stages whose approver must not be who started the cycle. */
  readonly fourEyes: readonly ApprovalStage[];
  /** From which change against last month a total counts as an outlier, in percent. */
  readonly outlierPercent: number;
  /** Above it a statement of an automatic cycle goes into review; null: none. */
  readonly moneyLimit: Decimal | null;
  /** So many first results of a wave that fail for one cause pause an automatic cycle. */
  readonly systemicFailures: number;
  /** How many percent of the market's totals what was settled may deviate. */
  readonly controlTolerance: Decimal;
  /** How statements are judged before they go. */
  readonly gate: GateSettings;
  /** Null: never set. */
  readonly validFrom: Date | null;
  readonly setBy: string | null;
  /** Grows with each policy; 0: never set. */
  readonly version: number;
}
export const DEFAULT_POLICY: ApprovalPolicy = {
  fourEyes: [],
  outlierPercent: 50,
  moneyLimit: null,
  systemicFailures: SYSTEMIC_FAILURES,
  controlTolerance: decimal(CONTROL_TOLERANCE),
  gate: DEFAULT_GATE,
  validFrom: null,
  setBy: null,
  version: 0,
};

/** Who looks at a cycle, under the policy of the company. */
export interface Viewer {
  readonly userId: string | null;
  readonly roles: readonly string[];
  readonly policy: ApprovalPolicy;
}

/** Why this person may not approve the stage now; empty when she may. */
export function refusalToApprove(cycle: Cycle, stage: ApprovalStage, viewer: Viewer) {
  if (!viewer.roles.includes('operator') && !viewer.roles.includes('approver')) return 'cycles.approvers-only';
  if (cycle.status === 'cancelled') return 'cycles.already-closed';
  if (stage === 'billing' && cycle.isDryRun) return 'cycles.dry-run';
  if (cycle.mode === 'automatic') return stage === 'billing' ? 'cycles.sends-by-itself' : 'cycles.not-manual';
  if (stage === 'billing' && (cycle.status === 'draft' || countOf(cycle.counts, UNPROCESSED) > 0))
    return 'cycles.not-processed';
  if (countOf(cycle.counts, RESTING[stage]) === 0)
    return stage === 'billing' ? 'cycles.nothing-to-send' : 'cycles.nothing-to-approve';
  return consentsAlone(cycle, stage, viewer) ? 'cycles.four-eyes' : '';
}

/** Sending what is settled but not approved needs the right to approve it. */
function consentsAlone(cycle: Cycle, stage: ApprovalStage, viewer: Viewer): boolean {
  const asSettlement = stage === 'billing' && countOf(cycle.counts, ['settled']) > 0;
  return wouldBeAlone(cycle, stage, viewer) || (asSettlement && wouldBeAlone(cycle, 'settlement', viewer));
}

/** Whether who started the cycle would consent to this stage too, where the company asks for two people. */
export function wouldBeAlone(
  { startedBy }: Pick<Cycle, 'startedBy'>,
  stage: ApprovalStage,
  { userId, policy }: Pick<Viewer, 'userId' | 'policy'>,
): boolean {
  return userId !== null && startedBy === userId && policy.fourEyes.includes(stage);
}
