import type { Dashboard } from './figures.js';

export const CARDS = ['settled', 'inInitialValidation', 'averageTime', 'totalValue'] as const;
export type CardId = (typeof CARDS)[number];

/** One value of a card. Null where there is none (yet), or where the person sees no figures. */
export type Figure =
  | { readonly kind: 'count'; readonly value: number }
  | { readonly kind: 'seconds'; readonly value: number | null }
  | { readonly kind: 'money'; readonly value: string | null; readonly currency: string };

/** What a card shows: its own figure, or the alternate that the person chose (ux.md D.6). */
export function figureOf({ kpis, currency }: Dashboard, card: CardId, alternate: boolean): Figure {
  switch (card) {
    case 'settled':
    case 'inInitialValidation':
      return { kind: 'count', value: alternate ? kpis[card].alternate : kpis[card].value };
    case 'averageTime':
      return { kind: 'seconds', value: alternate ? kpis.averageTime.alternate : kpis.averageTime.value };
    case 'totalValue':
      return alternate && kpis.totalValue.usd
        ? { kind: 'money', value: kpis.totalValue.usd.value, currency: 'USD' }
        : { kind: 'money', value: kpis.totalValue.local, currency };
  }
}

/** Whether the alternate can be shown: there may be no rate to dollars. */
export function hasAlternate({ kpis }: Dashboard, card: CardId): boolean {
  return card !== 'totalValue' || kpis.totalValue.usd !== null;
}

/** The cards that show their alternate, as the address has it: `settled.totalValue`, or `none`. */
export function alternatesOf(text: string | undefined): ReadonlySet<CardId> {
  const chosen = (text ?? '').split('.');
  return new Set(CARDS.filter((card) => chosen.includes(card)));
}

export function textOfAlternates(cards: ReadonlySet<CardId>): string {
  return CARDS.filter((card) => cards.has(card)).join('.') || 'none';
}
