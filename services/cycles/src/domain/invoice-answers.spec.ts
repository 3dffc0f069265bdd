import { describe, expect, it } from '@jest/globals';
import { array, assert, constantFrom, nat, property } from 'fast-check';
import {
  decideAnswers,
  INVOICE_STATUSES,
  type BillingStanding,
  type InvoiceAnswer,
  type InvoiceStatus,
} from './invoice-answers.js';
import type { Stage } from './stage.js';

const at = (second: number) => new Date(Date.UTC(2026, 10, 24, 12, 0, second));
const answer = (status: InvoiceStatus): InvoiceAnswer => ({ ordinal: 1, invoiceId: 'i', number: 'FE-1', status });
const standing = (
  stage: Stage,
  invoiceStatus: InvoiceStatus | null = null,
  answeredAt: Date | null = null,
): BillingStanding => ({
  ordinal: 1,
  stage,
  invoiceStatus,
  answeredAt,
});

function after(history: readonly { readonly status: InvoiceStatus; readonly second: number }[]): BillingStanding {
  let now = standing('sending');
  for (const { status, second } of history) {
    const [applied] = decideAnswers([now], [answer(status)], at(second)).applied;
    if (applied) now = standing(applied.to, applied.status, at(second));
  }
  return now;
}

describe('answers of the provider', () => {
  it.each<{ from: Stage; status: InvoiceStatus; to: Stage }>([
    { from: 'sending', status: 'ready', to: 'sending' },
    { from: 'sending', status: 'accepted', to: 'accepted' },
    { from: 'sending', status: 'observed', to: 'accepted' },
    { from: 'sending', status: 'rejected', to: 'rejected' },
    { from: 'sending', status: 'unknown', to: 'unknown' },
    { from: 'unknown', status: 'accepted', to: 'accepted' },
    { from: 'rejected', status: 'sending', to: 'sending' },
    { from: 'rejected', status: 'accepted', to: 'accepted' },
    { from: 'accepted', status: 'rejected', to: 'accepted' },
    { from: 'accepted', status: 'voided', to: 'accepted' },
  ])('take a service from $from by $status to $to', ({ from, status, to }) => {
    expect(decideAnswers([standing(from)], [answer(status)], at(1)).applied).toMatchObject([{ from, to }]);
  });

  it.each(['selected', 'validating', 'settled', 'approved', 'in-review'] as const)(
    'come back while the service is only %s',
    (stage) => {
      expect(decideAnswers([standing(stage)], [answer('accepted')], at(1))).toEqual({ applied: [], early: true });
    },
  );

  it('change nothing for a service that was taken out', () => {
    expect(decideAnswers([standing('excluded')], [answer('accepted')], at(1))).toEqual({ applied: [], early: false });
  });

  it('change nothing when they are older than what is known', () => {
    expect(decideAnswers([standing('rejected', 'rejected', at(5))], [answer('sending')], at(4)).applied).toEqual([]);
  });

  it('of one message count as the one furthest on the way', () => {
    expect(decideAnswers([standing('sending')], [answer('accepted'), answer('sending')], at(1)).applied).toMatchObject([
      { to: 'accepted' },
    ]);
  });

  it('end in the same stage in any order and repetition', () => {
    const lawful = constantFrom<readonly InvoiceStatus[]>(
      ['ready', 'sending', 'accepted'],
      ['sending', 'unknown', 'accepted'],
      ['sending', 'rejected', 'sending', 'observed'],
      ['sending', 'unknown', 'sending', 'rejected'],
    );
    assert(
      property(lawful, array(nat(), { minLength: 40, maxLength: 40 }), (statuses, picks) => {
        const inOrder = statuses.map((status, second) => ({ status, second }));
        const shuffled = picks.slice(0, 8).map((pick) => inOrder[pick % inOrder.length] ?? inOrder[0]);
        const messages = [...shuffled, ...inOrder.toSorted((a, b) => (picks[a.second] ?? 0) - (picks[b.second] ?? 0))];

        expect(after(messages.filter((message) => message !== undefined))).toEqual(after(inOrder));
      }),
    );
  });

  it('know every status of an invoice', () => {
    for (const status of INVOICE_STATUSES)
      expect(decideAnswers([standing('sending')], [answer(status)], at(1)).applied).toHaveLength(1);
  });
});
