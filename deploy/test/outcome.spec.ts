import { describe, expect, it } from '@jest/globals';
import { differences, type Outcome } from './outcome.js';

function anOutcome(codes: readonly string[]): Outcome {
  return {
    services: codes.map((code) => ({ code, stage: 'accepted', total: '100.00', hash: `hash-${code}` })),
    invoices: codes.map((code, index) => ({
      id: `id-${code}`,
      supplyPointCode: code,
      code,
      number: `E${index + 1}`,
      total: '100.00',
      status: 'accepted',
    })),
    documents: codes.map((code, index) => ({ reference: `id-${code}`, number: `E${index + 1}`, total: '100.00' })),
  };
}
const undisturbed = anOutcome(['1', '2', '3']);

describe('the checker of disturbed runs', () => {
  it('finds nothing between equal runs', () => {
    expect(differences(undisturbed, anOutcome(['1', '2', '3']))).toEqual([]);
  });

  it('sees a planted lost invoice', () => {
    const lost = { ...undisturbed, invoices: undisturbed.invoices.slice(0, 2) };

    expect(differences(undisturbed, lost)).toContain('3: invoice lost');
  });

  it('sees a planted doubled invoice', () => {
    const [first] = undisturbed.invoices;
    const twice = {
      ...undisturbed,
      invoices: [...undisturbed.invoices, ...(first ? [{ ...first, id: 'id-other', number: 'E4' }] : [])],
    };

    expect(differences(undisturbed, twice)).toEqual(
      expect.arrayContaining(['1: invoiced twice', '1: the provider has no document']),
    );
  });

  it('sees a document whose invoice was lost here or made anew under another id', () => {
    const orphan = { reference: 'id-gone', number: 'E3', total: '100.00' };
    const left = { ...undisturbed, documents: [...undisturbed.documents, orphan] };

    expect(differences(undisturbed, left)).toEqual([
      'number E3 issued twice',
      'document E3 of an invoice that is not here',
    ]);
  });

  it('sees a figure, a hash, a number or a document that is wrong', () => {
    const wrong: Outcome = {
      services: undisturbed.services.map((service, index) => (index === 0 ? { ...service, hash: 'other' } : service)),
      invoices: undisturbed.invoices.map((invoice, index) =>
        index === 2 ? { ...invoice, number: 'E9', total: '101.00' } : invoice,
      ),
      documents: [...undisturbed.documents, ...undisturbed.documents.slice(0, 1)],
    };

    const found = differences(undisturbed, wrong);

    expect(found).toEqual(
      expect.arrayContaining([
        '1: 100.00 (other) instead of 100.00 (hash-1)',
        '3: invoiced 101.00 instead of 100.00',
        'numbers jump from 2 to 9',
        'document id-1 issued twice',
      ]),
    );
  });
});
