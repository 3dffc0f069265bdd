import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { components } from '../../api/schema.js';
import { useIntentions } from '../../api/use-intentions.js';

interface Options {
  readonly params: { readonly path: { readonly id: string }; readonly header: { readonly 'idempotency-key': string } };
  readonly headers: { readonly 'if-match': string };
}

/**
 * A command about a cycle: one intention until it is answered, under the version that the person saw, and everything about cycles
 * read anew. `run` answers whether it was done; what was refused is in `problem`.
 */
export function useCycleCommand({ id, version }: Pick<components['schemas']['Cycle'], 'id' | 'version'>) {
  const queries = useQueryClient();
  const intentions = useIntentions();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const run = async (command: string, content: unknown, send: (options: Options) => Promise<unknown>) => {
    setBusy(true);
    setProblem(null);
    try {
      await intentions.carryOut(command, { content: [id, content], version }, ({ key, version: seen }) =>
        send({ params: { path: { id }, header: { 'idempotency-key': key } }, headers: { 'if-match': `"${seen}"` } }),
      );
      return true;
    } catch (error) {
      setProblem(error);
      return false;
    } finally {
      setBusy(false);
      void queries.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[1]).startsWith('/api/v1/cycles') });
    }
  };
  return { run, busy, problem };
}
