import { useCallback } from 'react';
import { api } from '../../api/client.js';
import { useSession } from '../../app/session.js';

/** The kinds of inputs of the company's country. */
export function useInputKinds() {
  const { user } = useSession();
  const country = user.company.country === 'PE' ? 'PE' : 'CO';
  return api.useQuery('get', '/api/v1/input-kinds', { params: { query: { country } } }, { staleTime: Infinity });
}

/** What a kind of input is called; its code while the names are not there. */
export function useKindNames(): (kind: string) => string {
  const { data } = useInputKinds();
  return useCallback((kind) => data?.items.find(({ code }) => code === kind)?.name ?? kind, [data]);
}
