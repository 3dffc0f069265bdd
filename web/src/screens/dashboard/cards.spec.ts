import { describe, expect, it } from '@jest/globals';
import { aDashboard } from '../../../test/dashboard-samples.js';
import { alternatesOf, CARDS, figureOf, hasAlternate, textOfAlternates } from './cards.js';

const dashboard = aDashboard();

describe('what a card shows', () => {
  it.each<[(typeof CARDS)[number], unknown, unknown]>([
    ['settled', { kind: 'count', value: 11_623 }, { kind: 'count', value: 857 }],
    ['inInitialValidation', { kind: 'count', value: 148 }, { kind: 'count', value: 12 }],
    ['averageTime', { kind: 'seconds', value: 242 }, { kind: 'seconds', value: 5_400 }],
    [
      'totalValue',
      { kind: 'money', value: '48123512345.67', currency: 'COP' },
      { kind: 'money', value: '11734512.33', currency: 'USD' },
    ],
  ])('of %s', (card, own, alternate) => {
    expect(figureOf(dashboard, card, false)).toEqual(own);
    expect(figureOf(dashboard, card, true)).toEqual(alternate);
  });

  it('stays local where there is no rate to dollars', () => {
    const kpis = { ...dashboard.kpis, totalValue: { local: '10.00', usd: null } };

    expect(hasAlternate({ ...dashboard, kpis }, 'totalValue')).toBe(false);
    expect(figureOf({ ...dashboard, kpis }, 'totalValue', true)).toEqual({
      kind: 'money',
      value: '10.00',
      currency: 'COP',
    });
  });
});

describe('the chosen alternates in the address', () => {
  it.each<[string | undefined, string]>([
    [undefined, 'none'],
    ['none', 'none'],
    ['totalValue.settled', 'settled.totalValue'],
    ['settled.made-up', 'settled'],
  ])('reads %s as %s', (text, expected) => {
    expect(textOfAlternates(alternatesOf(text))).toBe(expected);
  });
});
