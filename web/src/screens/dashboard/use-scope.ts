import { useEffect } from 'react';
import { api } from '../../api/client.js';
import { useAddress } from '../../app/router.js';
import { usePreferences } from '../../app/preferences.js';
import type { Scope } from './drill.js';

/** The choice of the person that keeps which cards show their alternate. */
export const ALTERNATES = 'dashboard.alternates';
const PERIOD = /^20\d{2}-(?:0[1-9]|1[0-2])$/;

/** The month before the present one, where nothing has been settled yet. */
function lastMonth(now: Date): string {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1, 1)).toISOString().slice(0, 7);
}

/**
 * What the dashboard is about, out of the address. What the address leaves open is decided once (the latest period that has cycles, the
 * alternates that the person last chose) and written into it, so that the address shows everybody the same. Null until that is known.
 */
export function useScope(): Scope | null {
  const { choices, known } = usePreferences();
  const [search, setSearch] = useAddress();
  const period = PERIOD.test(String(search['period'])) ? String(search['period']) : null;
  const market = search['market'] === 'regulated' || search['market'] === 'unregulated' ? search['market'] : null;
  const open = period === null || market === null || search['alt'] === undefined;
  const cycles = api.useQuery(
    'get',
    '/api/v1/cycles',
    { params: { query: { limit: 100, ...(period ? { period } : {}) } } },
    { enabled: open },
  );
  useEffect(() => {
    if (!open || cycles.isPending || !known) return;
    const items = cycles.data?.items ?? [];
    const latest =
      period ??
      items
        .map((cycle) => cycle.period)
        .toSorted()
        .at(-1) ??
      lastMonth(new Date());
    const markets = items.filter((cycle) => cycle.period === latest).map((cycle) => cycle.market);
    setSearch(
      {
        period: latest,
        market: market ?? (markets.includes('regulated') || markets.length === 0 ? 'regulated' : 'unregulated'),
        alt: search['alt'] ?? choices[ALTERNATES] ?? 'none',
      },
      { replace: true },
    );
  }, [open, cycles.isPending, known]);
  if (period === null || market === null) return null;
  return { period, market, cycle: typeof search['cycle'] === 'string' ? search['cycle'] : undefined };
}
