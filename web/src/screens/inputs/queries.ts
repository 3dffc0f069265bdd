import { api } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { useSession } from '../../app/session.js';
import { BY_CURSOR, usePages } from '../../design/pages.js';

export type Input = components['schemas']['Input'];
export const STATUS_CODES = [
  'received',
  'reading',
  'accepted',
  'accepted-with-warnings',
  'rejected',
  'superseded',
] as const satisfies readonly Input['status'][];

export interface InputFilter {
  readonly kind?: string;
  readonly period?: string;
  readonly status?: Input['status'];
}

export function filterOf(search: Readonly<Record<string, unknown>>): InputFilter {
  const { kind, period } = search;
  const status = STATUS_CODES.find((code) => code === search['status']);
  return {
    ...(typeof kind === 'string' ? { kind } : {}),
    ...(typeof period === 'string' ? { period } : {}),
    ...(status ? { status } : {}),
  };
}

export function useInputs(filter: InputFilter) {
  const query = api.useInfiniteQuery(
    'get',
    '/api/v1/inputs',
    { params: { query: { limit: 200, ...filter } } },
    BY_CURSOR,
  );
  return { query, pages: usePages<Input>(query) };
}

/** The kinds that the company loads, and what each is called. */
export function useKinds() {
  const { user } = useSession();
  const country = user.company.country === 'PE' ? 'PE' : 'CO';
  const { data } = api.useQuery(
    'get',
    '/api/v1/input-kinds',
    { params: { query: { country } } },
    { staleTime: Infinity },
  );
  const kinds = data?.items ?? [];
  return { kinds, nameOf: (code: string) => kinds.find((kind) => kind.code === code)?.name ?? code };
}

const SUCCESSORS_SHOWN = 5;

/** The versions that took the place of this one: newer ones of its kind that are in use, or were, for one of its months. */
export function useSuccessors(input: Input): readonly Input[] {
  const enabled = input.status === 'superseded';
  const params = { params: { query: { kind: input.kind, limit: 500 } } };
  const { data } = api.useQuery('get', '/api/v1/inputs', params, { enabled });
  const months = new Set(input.coverage.months);
  return (data?.items ?? [])
    .filter(({ version, coverage }) => version > input.version && coverage.months.some((month) => months.has(month)))
    .toSorted((a, b) => a.version - b.version)
    .slice(0, SUCCESSORS_SHOWN);
}
