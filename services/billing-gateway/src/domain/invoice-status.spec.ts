import { describe, expect, it } from '@jest/globals';
import { canMove, isFinal, type InvoiceStatus } from './invoice-status.js';

const ALL: readonly InvoiceStatus[] = ['ready', 'sending', 'unknown', 'accepted', 'observed', 'rejected', 'voided'];

describe('the transitions of an invoice', () => {
  it.each<{ from: InvoiceStatus; allowed: readonly InvoiceStatus[] }>([
    { from: 'ready', allowed: ['sending', 'accepted', 'observed', 'rejected'] },
    { from: 'sending', allowed: ['ready', 'unknown', 'accepted', 'observed', 'rejected'] },
    { from: 'unknown', allowed: ['ready', 'sending', 'accepted', 'observed', 'rejected'] },
    { from: 'accepted', allowed: ['voided'] },
    { from: 'observed', allowed: ['voided'] },
    { from: 'rejected', allowed: [] },
    { from: 'voided', allowed: [] },
  ])('lead from $from to $allowed and nowhere else', ({ from, allowed }) => {
    expect(ALL.filter((to) => canMove(from, to)).toSorted()).toEqual([...allowed].toSorted());
  });

  it('never lead from a final answer back to the provider', () => {
    for (const from of ALL.filter(isFinal)) {
      expect(ALL.filter((to) => canMove(from, to) && !isFinal(to))).toEqual([]);
    }
  });
});
