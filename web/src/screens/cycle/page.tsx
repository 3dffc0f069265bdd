import { Group, Loader, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { useAddress } from '../../app/router.js';
import { useFormat } from '../../app/session.js';
import { DataTable, type Column } from '../../design/data-table.js';
import { EmptyState } from '../../design/empty-state.js';
import { ErrorState } from '../../design/error-state.js';
import { MoneyText } from '../../design/money-text.js';
import { PageHeader } from '../../design/page-header.js';
import { usePages } from '../../design/pages.js';
import { StatusBadge } from '../../design/status-badge.js';
import { CycleSteps } from './cycle-steps.js';
import { StageFilter } from './stage-filter.js';
import { StatementDrawer } from './statement-drawer.js';

type Service = components['schemas']['CycleService'];

export default function CyclePage() {
  const { t } = useTranslation('cycle');
  const format = useFormat();
  const { cycleId = '' } = useParams({ strict: false });
  const [search, setSearch] = useAddress();
  const stage = String(search['stage'] ?? '');
  const q = String(search['q'] ?? '');
  const cycle = api.useQuery('get', '/api/v1/cycles/{id}', { params: { path: { id: cycleId } } });
  const services = api.useInfiniteQuery(
    'get',
    '/api/v1/cycles/{id}/services',
    { params: { path: { id: cycleId }, query: { limit: 200, stage, q } } },
    {
      pageParamName: 'cursor',
      initialPageParam: '',
      getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    },
  );
  const pages = usePages<Service>(services);
  const find = useDebouncedCallback((text: string) => setSearch({ q: text || undefined }, { replace: true }), 250);
  const columns: readonly Column<Service>[] = [
    { id: 'point', header: t('point'), width: '160px', cell: ({ supplyPointCode }) => supplyPointCode },
    { id: 'customer', header: t('customer'), width: 'minmax(200px, 1fr)', cell: ({ customerName }) => customerName },
    { id: 'stage', header: t('stage'), width: '180px', cell: (row) => <StatusBadge object="stage" code={row.stage} /> },
    {
      id: 'energy',
      header: t('energy'),
      width: '120px',
      numeric: true,
      cell: ({ statement }) => (statement ? format.figure(statement.energyKwh) : '—'),
    },
    {
      id: 'total',
      header: t('total'),
      width: '150px',
      numeric: true,
      cell: ({ statement }) => (
        <MoneyText value={statement?.total ?? null} {...(statement ? { currency: statement.currency } : {})} />
      ),
    },
    {
      id: 'findings',
      header: t('findings'),
      width: 'minmax(240px, 2fr)',
      cell: ({ findings }) => findings[0]?.message ?? '',
    },
    { id: 'invoice', header: t('invoice'), width: '150px', cell: ({ invoice }) => invoice?.number ?? '—' },
  ];
  if (cycle.error) return <ErrorState error={cycle.error} onRetry={() => void cycle.refetch()} />;
  if (!cycle.data) return <Loader aria-label={t('loading')} />;
  return (
    <>
      <PageHeader title={cycle.data.name} />
      <CycleSteps cycle={cycle.data} current="results" />
      <Group mb="sm" align="end">
        <StageFilter
          counts={cycle.data.counts.byStage}
          value={stage}
          onChange={(value) => setSearch({ stage: value || undefined })}
        />
        <TextInput
          label={t('search')}
          defaultValue={q}
          onChange={({ currentTarget }) => find(currentTarget.value)}
          w={240}
        />
      </Group>
      {services.error ? <ErrorState error={services.error} onRetry={() => void services.refetch()} /> : null}
      {services.isPending ? <Loader aria-label={t('loading')} /> : null}
      {services.data && pages.rows.length === 0 ? <EmptyState title={t('empty')} hint={t('emptyHint')} /> : null}
      {pages.rows.length > 0 ? (
        <DataTable
          label={t('results')}
          columns={columns}
          keyOf={({ serviceId }) => serviceId}
          onOpen={(row) => {
            if (row.statement) setSearch({ service: row.supplyPointId, line: undefined, row: undefined });
          }}
          {...pages}
        />
      ) : null}
      <StatementDrawer
        cycleId={cycleId}
        supplyPointId={typeof search['service'] === 'string' ? search['service'] : null}
        onClose={() => setSearch({ service: undefined, line: undefined, row: undefined })}
      />
    </>
  );
}
