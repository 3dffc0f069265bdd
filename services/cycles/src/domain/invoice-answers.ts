import { NOT_YET_SENT } from './arrival.js';
import type { Stage } from './stage.js';
import { mayMove } from './transitions.js';

export const INVOICE_STATUSES = ['unknown', 'ready', 'sending', 'accepted', 'observed', 'rejected', 'voided'] as const;
export type InvoiceStatus = (typeof INVOICE_STATUSES)[number];

export interface InvoiceAnswer {
  readonly ordinal: number;
  readonly invoiceId: string;
  readonly number: string;
  readonly status: InvoiceStatus;
}

export interface BillingStanding {
  readonly ordinal: number;
  readonly stage: Stage;
  readonly invoiceStatus: InvoiceStatus | null;
  /** When the newest answer applied was published. */
  readonly answeredAt: Date | null;
}

export interface BillingDecision {
  /** The newest answer for each service that it changes, with the stage it leaves and the one it ends in. */
  readonly applied: readonly (InvoiceAnswer & { readonly from: Stage; readonly to: Stage })[];
  /** Some services have not been sent yet as far as we know: the message must come back. */
  readonly early: boolean;
}

/** Of two answers of one instant the one further on the way is the newer. */
const RANK: Readonly<Record<InvoiceStatus, number>> = {
  ready: 0,
  sending: 1,
  unknown: 2,
  rejected: 3,
  observed: 4,
  accepted: 5,
  voided: 6,
};

const STAGE_OF: Readonly<Record<InvoiceStatus, Stage | null>> = {
  ready: 'sending',
  sending: 'sending',
  unknown: 'unknown',
  accepted: 'accepted',
  observed: 'accepted',
  rejected: 'rejected',
  voided: null,
};

/** Answers come in any order and more than once; the newest one stands, and an accepted invoice stays accepted. */
export function decideAnswers(
  standings: readonly BillingStanding[],
  answers: readonly InvoiceAnswer[],
  publishedAt: Date,
): BillingDecision {
  const newest = new Map<number, InvoiceAnswer>();
  for (const answer of answers) {
    const held = newest.get(answer.ordinal);
    if (!held || RANK[answer.status] >= RANK[held.status]) newest.set(answer.ordinal, answer);
  }
  const applied: (InvoiceAnswer & { from: Stage; to: Stage })[] = [];
  let early = false;
  for (const standing of standings) {
    const answer = newest.get(standing.ordinal);
    if (!answer) continue;
    if (NOT_YET_SENT.includes(standing.stage)) early = true;
    else if (isNewer(standing, answer, publishedAt))
      applied.push({ ...answer, from: standing.stage, to: stageAfter(standing.stage, answer) });
  }
  return { applied, early };
}

function isNewer(standing: BillingStanding, answer: InvoiceAnswer, publishedAt: Date): boolean {
  if (standing.stage === 'excluded') return false;
  if (standing.answeredAt === null || standing.invoiceStatus === null) return true;
  const later = publishedAt.getTime() - standing.answeredAt.getTime();
  return later > 0 || (later === 0 && RANK[answer.status] > RANK[standing.invoiceStatus]);
}

function stageAfter(from: Stage, answer: InvoiceAnswer): Stage {
  const to = STAGE_OF[answer.status];
  return to !== null && mayMove(from, to, 'provider-answered') ? to : from;
}
