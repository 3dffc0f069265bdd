import { api } from '../../api/client.js';
import type { components, paths } from '../../api/schema.js';
import { BY_CURSOR, usePages } from '../../design/pages.js';

export type Contract = components['schemas']['SupplyContract'];
export type ContractQuery = NonNullable<paths['/api/v1/supply-contracts']['get']['parameters']['query']>;
export const STATES = ['in-force', 'expiring', 'expired', 'future'] as const;
export const WITHIN = [30, 60, 90] as const;

/** What the address says of the list; what it does not name is not filtered. */
export function filterOf(search: Readonly<Record<string, unknown>>): ContractQuery {
  const state = STATES.find((code) => code === search['state']);
  const within = WITHIN.find((days) => String(days) === String(search['within'])) ?? 30;
  const market = (['regulated', 'unregulated'] as const).find((code) => code === search['market']);
  return {
    within,
    ...(state ? { state } : {}),
    ...(market ? { market } : {}),
    ...(typeof search['customerId'] === 'string' ? { customerId: search['customerId'] } : {}),
    ...(typeof search['q'] === 'string' ? { q: search['q'] } : {}),
  };
}

export function useContracts(filter: ContractQuery) {
  const query = api.useInfiniteQuery(
    'get',
    '/api/v1/supply-contracts',
    { params: { query: { limit: 200, ...filter } } },
    {
      ...BY_CURSOR,
      placeholderData: (before) => before,
    },
  );
  return { query, pages: usePages<Contract>(query) };
}
