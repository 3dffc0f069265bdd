import { api } from '../../api/client.js';
import type { components } from '../../api/schema.js';

type Statement = components['schemas']['Statement'];

/** What was settled last before this period at the same point under the same contract; null while unknown or when there is nothing. */
export function usePreviousStatement({ supplyPointId, contractCode, period }: Statement): Statement | null {
  const history = api.useQuery('get', '/api/v1/supply-points/{id}/settlements', {
    params: { path: { id: supplyPointId }, query: { limit: 100 } },
  });
  const before = history.data?.items.find((item) => item.contractCode === contractCode && item.period < period);
  const previous = api.useQuery(
    'get',
    '/api/v1/cycles/{id}/services/{supplyPointId}/statement',
    { params: { path: { id: before?.cycleId ?? '', supplyPointId }, query: { version: before?.version ?? 1 } } },
    { enabled: before !== undefined },
  );
  return before && previous.data?.contractCode === contractCode ? previous.data : null;
}
