import { Group, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { useAddress } from '../../app/router.js';
import { useFormat, useSession } from '../../app/session.js';
import { DataTable, type Column } from '../../design/data-table.js';
import { ListState } from '../../design/list-state.js';
import { MonthFilter } from '../../design/month-filter.js';
import { PageHeader } from '../../design/page-header.js';
import { BY_CURSOR, usePages } from '../../design/pages.js';
import { StatusBadge } from '../../design/status-badge.js';
import { STATUSES } from '../../status/status.js';

type Resettlement = components['schemas']['Resettlement'];
const STATUS_CODES = Object.keys(STATUSES.resettlement) as Resettlement['status'][];

export default function ResettlementsPage() {
  const { t } = useTranslation('resettlements');
  const { language } = useSession();
  const [search, setSearch] = useAddress();
  const period = typeof search['period'] === 'string' ? search['period'] : undefined;
  const status = STATUS_CODES.find((code) => code === search['status']);
  const filter = { ...(period ? { period } : {}), ...(status ? { status } : {}) };
  const query = api.useInfiniteQuery(
    'get',
    '/api/v1/resettlements',
    { params: { query: { limit: 100, ...filter } } },
    BY_CURSOR,
  );
  const pages = usePages<Resettlement>(query);
  const columns = useColumns();
  const filtered = period !== undefined || status !== undefined;
  return (
    <>
      <PageHeader title={t('title')} />
      <Group mb="sm" align="end">
        <MonthFilter
          label={t('period')}
          placeholder={t('all')}
          value={period}
          onChange={(month) => setSearch({ period: month })}
        />
        <Select
          label={t('status')}
          placeholder={t('all')}
          data={STATUS_CODES.map((value) => ({ value, label: STATUSES.resettlement[value][language] }))}
          value={status ?? null}
          onChange={(value) => setSearch({ status: value ?? undefined })}
          clearable
          w={200}
        />
      </Group>
      <ListState query={query} t={t} isEmpty={pages.rows.length === 0} isFiltered={filtered}>
        <DataTable
          label={t('title')}
          columns={columns}
          keyOf={({ id }) => id}
          exported={{
            name: t('fileName'),
            page: async (cursor, signal) => {
              const params = { query: { limit: 500, ...filter, ...(cursor ? { cursor } : {}) } };
              const { data } = await client.GET('/api/v1/resettlements', { params, signal });
              return data ?? { items: [], nextCursor: null };
            },
          }}
          {...pages}
        />
      </ListState>
    </>
  );
}

function useColumns(): readonly Column<Resettlement>[] {
  const { t } = useTranslation('resettlements');
  const format = useFormat();
  return [
    {
      id: 'reason',
      header: t('reason'),
      width: 'minmax(220px, 1fr)',
      cell: ({ reason }) => reason,
      value: (row) => row.reason,
    },
    {
      id: 'status',
      header: t('status'),
      width: '170px',
      cell: ({ status }) => <StatusBadge object="resettlement" code={status} />,
      value: ({ status }) => ({ kind: 'status', object: 'resettlement', code: status }),
    },
    {
      id: 'period',
      header: t('period'),
      width: '100px',
      cell: ({ period }) => format.periodShort(period),
      value: ({ period }) => ({ kind: 'period', value: period }),
    },
    {
      id: 'services',
      header: t('services'),
      width: '110px',
      numeric: true,
      cell: ({ services }) => format.count(services),
      value: ({ services }) => ({ kind: 'count', value: services }),
    },
    {
      id: 'net',
      header: t('net'),
      width: '160px',
      numeric: true,
      cell: ({ netAmount, currency }) => (netAmount === null ? '—' : format.adjustment(netAmount, currency)),
      value: ({ netAmount }) => ({ kind: 'decimal', value: netAmount }),
    },
    { id: 'by', header: t('by'), width: '180px', cell: ({ createdBy }) => createdBy, value: (row) => row.createdBy },
    {
      id: 'at',
      header: t('at'),
      width: '150px',
      cell: ({ createdAt }) => format.dateTime(createdAt),
      value: ({ createdAt }) => ({ kind: 'instant', value: createdAt }),
    },
  ];
}
