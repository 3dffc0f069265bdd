import type { Dashboard } from './figures.js';
import { useItemWords } from './item-words.js';

/** The words of a cause: what a rule reports, without the figures of one service, or a state of the status table with its detail. */
export function useCauseWords({ quality }: Dashboard): (cause: string) => string {
  const { stateName } = useItemWords();
  return (cause) => quality.findings.find(({ code }) => code === cause)?.message ?? stateName(cause);
}
