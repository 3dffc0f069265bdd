import { useHasScreen } from '../../app/use-has-screen.js';
import type { CardId } from './cards.js';
import { FLOW } from './drill-link.js';
import type { Scope } from './drill.js';

interface CardAction {
  readonly key: string;
  readonly to: string;
  readonly search: object;
}

/** Where a card leads. An action whose screen this build does not have, or the person may not see, is not offered. */
export function useCardActions(card: CardId, alternate: boolean, scope: Scope): readonly CardAction[] {
  const { period, cycle } = scope;
  const hasInvoices = useHasScreen('/invoices');
  const hasList = useHasScreen(FLOW);
  const settled: CardAction = { key: 'services', to: FLOW, search: { ...scope, settled: alternate ? 'no' : 'yes' } };
  const offered = (): readonly CardAction[] => {
    switch (card) {
      case 'settled':
        return [{ key: 'invoices', to: '/invoices', search: { period, cycleId: cycle } }, settled];
      case 'inInitialValidation':
        // Open re-settlements are no list yet.
        return alternate
          ? []
          : [{ key: 'services', to: FLOW, search: { ...scope, node: 'validation', resident: 'yes' } }];
      case 'averageTime':
        return [{ key: 'timeline', to: '/', search: { ...scope, times: 'yes' } }];
      case 'totalValue':
        return [{ key: 'composition', to: FLOW, search: { ...scope, settled: 'yes' } }];
    }
  };
  return offered().filter(({ to }) => to === '/' || (to === FLOW ? hasList : hasInvoices));
}
