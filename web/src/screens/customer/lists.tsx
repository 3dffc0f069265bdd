import { Loader } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../api/client.js';
import { EmptyState } from '../../design/empty-state.js';
import { ErrorState } from '../../design/error-state.js';
import { BY_CURSOR, usePages } from '../../design/pages.js';
import { ContractList } from '../contracts/list.js';
import { useContracts } from '../contracts/queries.js';
import { PointList, type SupplyPoint } from '../supply-points/list.js';

const HEIGHT = 'calc(100vh - 380px)';

export function CustomerPoints({ customerId }: { readonly customerId: string }) {
  const { t } = useTranslation('customer');
  const path = { id: customerId };
  const query = api.useInfiniteQuery(
    'get',
    '/api/v1/customers/{id}/supply-points',
    { params: { path, query: { limit: 100 } } },
    BY_CURSOR,
  );
  const pages = usePages<SupplyPoint>(query);
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (query.isPending) return <Loader aria-label={t('loading')} />;
  if (pages.rows.length === 0) return <EmptyState title={t('noPoints')} hint={t('noPointsHint')} />;
  const exported = {
    name: t('pointsFile'),
    page: async (cursor: string | null, signal: AbortSignal) => {
      const params = { path, query: { limit: 500, ...(cursor ? { cursor } : {}) } };
      const { data } = await client.GET('/api/v1/customers/{id}/supply-points', { params, signal });
      return data ?? { items: [], nextCursor: null };
    },
  };
  return <PointList pages={pages} exported={exported} height={HEIGHT} />;
}

export function CustomerContracts({ customerId }: { readonly customerId: string }) {
  const { t } = useTranslation('customer');
  const filter = { customerId, within: 30 };
  const { query, pages } = useContracts(filter);
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (query.isPending) return <Loader aria-label={t('loading')} />;
  if (pages.rows.length === 0) return <EmptyState title={t('noContracts')} hint={t('noPointsHint')} />;
  return <ContractList pages={pages} filter={filter} height={HEIGHT} />;
}
