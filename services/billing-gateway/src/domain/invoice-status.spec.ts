import { describe, expect, it } from '@jest/globals';
import { canMove, isFinal, type InvoiceStatus } from './invoice-status.js';

const ALL: readonly InvoiceStatus[] = ['ready', 'sending', 'unknown', 'accepted', 'observed', 'rejected', 'voided'];

describe('the transitions of an invoice', () => {
  it.each`
    from          | allowed
    ${'ready'}    | ${['sending', 'accepted', 'observed', 'rejected']}
    ${'sending'}  | ${['ready', 'unknown', 'accepted', 'observed', 'rejected']}
    ${'unknown'}  | ${['ready', 'sending', 'accepted', 'observed', 'rejected']}
    ${'accepted'} | ${['voided']}
    ${'observed'} | ${['voided']}
    ${'rejected'} | ${[]}
    ${'voided'}   | ${[]}
  `('lead from $from to $allowed and nowhere else', ({ from, allowed }: { from: InvoiceStatus; allowed: readonly InvoiceStatus[] }) => {
    expect(ALL.filter((to) => canMove(from, to)).toSorted()).toEqual([...allowed].toSorted());
  });

  it('never lead from a final answer back to the provider', () => {
    for (const from of ALL.filter(isFinal)) {
      expect(ALL.filter((to) => canMove(from, to) && !isFinal(to))).toEqual([]);
    }
  });
});
