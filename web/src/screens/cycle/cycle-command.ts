import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { commandKey, forgetKey } from '../../api/command-key.js';
import { Problem } from '../../api/problem.js';
import type { components } from '../../api/schema.js';

interface Options {
  readonly params: { readonly path: { readonly id: string }; readonly header: { readonly 'idempotency-key': string } };
  readonly headers: { readonly 'if-match': string };
}

/**
 * A command about a cycle: one key for the same content until it is answered, the version that the person sees, and everything about
 * cycles read anew. `run` answers whether it was done; what was refused is in `problem`.
 */
export function useCycleCommand({ id, version }: Pick<components['schemas']['Cycle'], 'id' | 'version'>) {
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const run = async (command: string, content: unknown, send: (options: Options) => Promise<unknown>) => {
    setBusy(true);
    setProblem(null);
    const header = { 'idempotency-key': commandKey(command, [id, version, content]) };
    try {
      await send({ params: { path: { id }, header }, headers: { 'if-match': `"${version}"` } });
      forgetKey(command);
      return true;
    } catch (error) {
      setProblem(error);
      // What was refused is a new command once it is seen anew; a broken connection may have carried it out.
      if (error instanceof Problem && error.status >= 400 && error.status < 500) forgetKey(command);
      return false;
    } finally {
      setBusy(false);
      void queries.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[1]).startsWith('/api/v1/cycles') });
    }
  };
  return { run, busy, problem };
}
