import { useQuery } from '@tanstack/react-query';
import { client } from '../api/client.js';
import { readingsOf } from './pasted-id.js';

export interface Hit {
  readonly screen: string;
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  readonly to: string;
  readonly search?: Readonly<Record<string, string>>;
}

type Search = (q: string) => Promise<readonly Hit[]>;
const MOST = 5;
const CHARACTERS_LEAST = 2;

/** Where a text is looked for, by the screen that opens what is found. */
const SEARCHES: Readonly<Record<string, Search>> = {
  invoices: async (q) => {
    const { data } = await client.GET('/api/v1/invoices', { params: { query: { q, limit: MOST } } });
    return (data?.items ?? []).map(({ id, number, customer }) => ({
      screen: 'invoices',
      id,
      label: number,
      detail: customer.name,
      to: '/invoices',
      search: { invoice: id },
    }));
  },
  customer: async (q) => {
    const { data } = await client.GET('/api/v1/customers', { params: { query: { q, limit: MOST } } });
    return (data?.items ?? []).map(({ id, code, name, idType, idNumber }) => ({
      screen: 'customers',
      id,
      label: name,
      detail: `${code} · ${idType} ${idNumber}`,
      to: `/customers/${id}`,
    }));
  },
  'supply-point': async (q) => {
    const { data } = await client.GET('/api/v1/supply-points', { params: { query: { q, limit: MOST } } });
    return (data?.items ?? []).map(({ id, code, customerName }) => ({
      screen: 'supply-points',
      id,
      label: code,
      detail: customerName,
      to: `/supply-points/${id}`,
    }));
  },
  cycles: async (q) => {
    const { data } = await client.GET('/api/v1/cycles', { params: { query: { limit: 100 } } });
    const wanted = q.toLowerCase();
    return (data?.items ?? [])
      .filter(({ id, name }) => id === wanted || name.toLowerCase().includes(wanted))
      .slice(0, MOST)
      .map(({ id, name, period }) => ({ screen: 'cycles', id, label: name, detail: period, to: `/cycles/${id}` }));
  },
};

/** What the server knows by this text, in each of its readings, for the screens that the person has. */
export function useHits(text: string, screens: readonly string[]) {
  const readings = readingsOf(text).filter(({ length }) => length >= CHARACTERS_LEAST);
  return useQuery({
    queryKey: ['palette', readings, screens],
    enabled: readings.length > 0,
    queryFn: async (): Promise<readonly Hit[]> => {
      const searches = Object.entries(SEARCHES).filter(([screen]) => screens.includes(screen));
      const found = await Promise.all(searches.flatMap(([, search]) => readings.map((reading) => search(reading))));
      return [...new Map(found.flat().map((hit) => [`${hit.screen}:${hit.id}`, hit])).values()];
    },
  });
}
