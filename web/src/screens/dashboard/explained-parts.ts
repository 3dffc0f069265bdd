import type { CardId } from './cards.js';
import type { Dashboard } from './figures.js';
import type { NodeId } from './flow.js';

interface Part {
  readonly node: NodeId;
  readonly code: string;
  readonly count: number;
}

/** A service that stands in one of these has no result yet. */
const BEFORE_RESULT: readonly string[] = ['initial', 'resettlement', 'no-cycle', 'inputs', 'validation', 'settlement'];

/** The states of the flow that a card of services is the sum of; none where it is not a sum of them. */
export function partsOf({ sankey: { nodes } }: Dashboard, card: CardId, alternate: boolean): readonly Part[] {
  const statesOf = (wanted: readonly string[]) =>
    nodes
      .filter(({ id }) => wanted.includes(id))
      .flatMap(({ id, states }) => states.map(({ code, count }) => ({ node: id as NodeId, code, count })));
  if (card === 'inInitialValidation' && !alternate) return statesOf(['validation']);
  if (card === 'settled' && alternate) return statesOf(BEFORE_RESULT);
  return [];
}
