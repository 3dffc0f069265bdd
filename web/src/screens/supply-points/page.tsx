import { Button, Group, Select } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../api/client.js';
import { useAddress } from '../../app/router.js';
import { useFormat, useSession } from '../../app/session.js';
import { Finder } from '../../design/finder.js';
import { ListState } from '../../design/list-state.js';
import { PageHeader } from '../../design/page-header.js';
import { BY_CURSOR, usePages } from '../../design/pages.js';
import { useSorting } from '../../design/use-sorting.js';
import { PointList, type SupplyPoint } from './list.js';

const MARKETS = ['regulated', 'unregulated'] as const;
const SORTS = ['consumption', '-consumption', 'customer', '-customer'] as const;
const METERINGS = ['telemetered', 'manual'] as const;

export default function SupplyPointsPage() {
  const { t } = useTranslation('supply-points');
  const { user } = useSession();
  const format = useFormat();
  const [search, setSearch] = useAddress();
  const finder = useRef<HTMLInputElement>(null);
  const filter = filterOf(search);
  const { order, sorting } = useSorting(SORTS);
  const query = api.useInfiniteQuery(
    'get',
    '/api/v1/supply-points',
    { params: { query: { limit: 200, ...filter, ...order } } },
    {
      ...BY_CURSOR,
      placeholderData: (before) => before,
    },
  );
  const { region: _region, ...others } = filter;
  const facets = api.useQuery('get', '/api/v1/supply-points/facets', { params: { query: others } });
  const pages = usePages<SupplyPoint>(query);
  const keeps = user.roles.some((role) => role === 'operator' || role === 'admin');
  const isFiltered = Object.keys(filter).length > 0;
  const exported = {
    name: t('fileName'),
    page: async (cursor: string | null, signal: AbortSignal) => {
      const params = { query: { limit: 500, ...filter, ...order, ...(cursor ? { cursor } : {}) } };
      const { data } = await client.GET('/api/v1/supply-points', { params, signal });
      return data ?? { items: [], nextCursor: null };
    },
  };
  return (
    <>
      <PageHeader title={t('title')}>
        {keeps ? (
          <Button component={Link} to="/customers/new">
            {t('add')}
          </Button>
        ) : null}
      </PageHeader>
      <Group mb="sm" align="end">
        <Finder
          box={finder}
          label={t('search')}
          placeholder={t('searchHint')}
          value={filter.q ?? ''}
          onFind={(q) => setSearch({ q: q || undefined }, { replace: true })}
          width={280}
        />
        <Select
          label={t('market')}
          placeholder={t('all')}
          data={MARKETS.map((value) => ({ value, label: t(`market.${value}`) }))}
          value={filter.market ?? null}
          onChange={(market) => setSearch({ market: market ?? undefined })}
          clearable
          w={150}
        />
        <Select
          label={t('metering')}
          placeholder={t('all')}
          data={METERINGS.map((value) => ({ value, label: t(`metering.${value}`) }))}
          value={filter.metering ?? null}
          onChange={(metering) => setSearch({ metering: metering ?? undefined })}
          clearable
          w={170}
        />
        <Select
          label={t('region')}
          placeholder={t('all')}
          data={(facets.data?.regions ?? [])
            .filter(({ value }) => value !== '')
            .map(({ value, count }) => ({ value, label: `${value} (${format.count(count)})` }))}
          value={filter.region ?? null}
          onChange={(region) => setSearch({ region: region ?? undefined })}
          clearable
          searchable
          w={190}
        />
      </Group>
      <ListState query={query} t={t} isEmpty={pages.rows.length === 0} isFiltered={isFiltered}>
        <PointList pages={pages} exported={exported} sorting={sorting} onFilter={() => finder.current?.focus()} />
      </ListState>
    </>
  );
}

function filterOf(search: Readonly<Record<string, unknown>>) {
  const market = MARKETS.find((code) => code === search['market']);
  const metering = METERINGS.find((code) => code === search['metering']);
  const region = typeof search['region'] === 'string' ? search['region'] : undefined;
  const q = typeof search['q'] === 'string' ? search['q'] : undefined;
  return {
    ...(market ? { market } : {}),
    ...(metering ? { metering } : {}),
    ...(region ? { region } : {}),
    ...(q ? { q } : {}),
  };
}
