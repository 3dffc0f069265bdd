import { api } from '../api/client.js';
import { useSession } from '../app/session.js';
import { statusOf } from './status.js';

/** `awaiting-inputs:<kind>`, `rejected:<the provider's code>`, or a stage alone. */
export function stageOf(state: string): string {
  return state.split(':')[0] ?? state;
}

/** The words of a state of the flow: those of its stage, and what it waits for or was told. */
export function useStateWords(): (state: string) => string {
  const { user, language } = useSession();
  const country = user.company.country === 'PE' ? 'PE' : 'CO';
  const kinds = api.useQuery('get', '/api/v1/input-kinds', { params: { query: { country } } }, { staleTime: Infinity });
  return (state) => {
    const [, ...detail] = state.split(':');
    const told = detail.join(':');
    const kind = kinds.data?.items.find(({ code }) => code === told)?.name;
    const word = statusOf('stage', stageOf(state))[language];
    return told === '' ? word : `${word} · ${kind ?? told}`;
  };
}
