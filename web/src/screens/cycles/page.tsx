import { Group, Select } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { useAddress } from '../../app/router.js';
import { useFormat, useSession } from '../../app/session.js';
import { DataTable, type Column } from '../../design/data-table.js';
import { StartCycle } from '../cycle-new/start-cycle.js';
import { ListState } from '../../design/list-state.js';
import { MonthFilter } from '../../design/month-filter.js';
import { PageHeader } from '../../design/page-header.js';
import { BY_CURSOR, usePages } from '../../design/pages.js';
import { StatusBadge } from '../../design/status-badge.js';
import { STATUSES } from '../../status/status.js';

type Cycle = components['schemas']['Cycle'];
const STATUS_CODES = Object.keys(STATUSES.cycle) as Cycle['status'][];

export default function CyclesPage() {
  const { t } = useTranslation('cycles');
  const { language } = useSession();
  const [search, setSearch] = useAddress();
  const period = typeof search['period'] === 'string' ? search['period'] : undefined;
  const status = STATUS_CODES.find((code) => code === search['status']);
  const filter = { ...(period ? { period } : {}), ...(status ? { status } : {}) };
  const query = api.useInfiniteQuery(
    'get',
    '/api/v1/cycles',
    { params: { query: { limit: 100, ...filter } } },
    BY_CURSOR,
  );
  const pages = usePages<Cycle>(query);
  const statuses = STATUS_CODES.map((value) => ({ value, label: STATUSES.cycle[value][language] }));
  return (
    <>
      <PageHeader title={t('title')}>
        <StartCycle />
      </PageHeader>
      <Group mb="sm" align="end">
        <MonthFilter
          label={t('period')}
          placeholder={t('allPeriods')}
          value={period}
          onChange={(month) => setSearch({ period: month })}
        />
        <Select
          label={t('status')}
          placeholder={t('allStatuses')}
          data={statuses}
          value={status ?? null}
          onChange={(value) => setSearch({ status: value ?? undefined })}
          clearable
          w={200}
        />
      </Group>
      <ListState query={query} t={t} isEmpty={pages.rows.length === 0} action={<StartCycle />}>
        <CycleList pages={pages} filter={filter} />
      </ListState>
    </>
  );
}

/** A draft goes on where it was left. */
function placeOf({ id, status, serviceCount }: Cycle): string {
  if (status !== 'draft') return `/cycles/${id}`;
  return `/cycles/${id}/${serviceCount > 0 ? 'inputs' : 'selection'}`;
}

interface CycleListProps {
  readonly pages: ReturnType<typeof usePages<Cycle>>;
  readonly filter: { readonly period?: string; readonly status?: Cycle['status'] };
}

function CycleList({ pages, filter }: CycleListProps) {
  const { t } = useTranslation('cycles');
  const format = useFormat();
  const navigate = useNavigate();
  const modeOf = ({ mode, dryRun }: Cycle) => (dryRun ? `${t(`mode.${mode}`)} · ${t('dryRun')}` : t(`mode.${mode}`));
  const columns: readonly Column<Cycle>[] = [
    { id: 'name', header: t('name'), width: 'minmax(220px, 1fr)', cell: ({ name }) => name, value: ({ name }) => name },
    {
      id: 'status',
      header: t('status'),
      width: '180px',
      cell: ({ status }) => <StatusBadge object="cycle" code={status} />,
      value: ({ status }) => ({ kind: 'status', object: 'cycle', code: status }),
    },
    {
      id: 'market',
      header: t('market'),
      width: '130px',
      cell: ({ market }) => t(`market.${market}`),
      value: ({ market }) => t(`market.${market}`),
    },
    {
      id: 'period',
      header: t('period'),
      width: '100px',
      cell: ({ period }) => format.periodShort(period),
      value: ({ period }) => ({ kind: 'period', value: period }),
    },
    { id: 'mode', header: t('mode'), width: '180px', cell: modeOf, value: modeOf },
    {
      id: 'services',
      header: t('services'),
      width: '110px',
      numeric: true,
      cell: ({ serviceCount }) => format.count(serviceCount),
      value: ({ serviceCount }) => ({ kind: 'count', value: serviceCount }),
    },
    {
      id: 'started',
      header: t('started'),
      width: '150px',
      cell: ({ startedAt }) => (startedAt ? format.dateTime(startedAt) : '—'),
      value: ({ startedAt }) => ({ kind: 'instant', value: startedAt ?? null }),
    },
  ];
  return (
    <DataTable
      label={t('title')}
      columns={columns}
      keyOf={({ id }) => id}
      onOpen={(cycle) => void navigate({ to: placeOf(cycle) })}
      autoFocus
      exported={{
        name: [t('title'), filter.period].filter(Boolean).join(' '),
        page: async (cursor, signal) => {
          const query = { limit: 500, ...filter, ...(cursor ? { cursor } : {}) };
          const { data } = await client.GET('/api/v1/cycles', { params: { query }, signal });
          return data ?? { items: [], nextCursor: null };
        },
      }}
      {...pages}
    />
  );
}
