import { Anchor, Text } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { useAddress } from '../../app/router.js';
import { useFormat } from '../../app/session.js';
import { DataTable, type Column } from '../../design/data-table.js';
import { EmptyState } from '../../design/empty-state.js';
import { ListState } from '../../design/list-state.js';
import { MoneyText } from '../../design/money-text.js';
import { PageHeader } from '../../design/page-header.js';
import { BY_CURSOR, usePages } from '../../design/pages.js';
import { StatusBadge } from '../../design/status-badge.js';
import { viewOf } from '../dashboard/drill.js';
import { useDrillWords } from './drill-words.js';

type Service = components['schemas']['DashboardService'];
const PARTS = ['node', 'resident', 'state', 'from', 'to', 'cause', 'settled'] as const;

export default function FlowPage() {
  const { t } = useTranslation(['flow', 'dashboard']);
  const format = useFormat();
  const navigate = useNavigate();
  const [search] = useAddress();
  const titleOf = useDrillWords();
  const text = (key: string) => (typeof search[key] === 'string' ? search[key] : undefined);
  const period = text('period');
  const market = text('market') === 'unregulated' ? 'unregulated' : 'regulated';
  const cycle = text('cycle');
  const view = viewOf({ flow: search['flow'], versions: search['versions'] });
  const chosen = Object.fromEntries(PARTS.flatMap((part) => (text(part) ? [[part, text(part)]] : [])));
  const query = {
    period: period ?? '',
    market,
    ...chosen,
    ...view,
    ...(cycle ? { cycleId: cycle } : {}),
    ...(chosen['resident'] ? { resident: 'true' as const } : {}),
  } as const;
  const services = api.useInfiniteQuery(
    'get',
    '/api/v1/dashboard/services',
    { params: { query: { limit: 100, ...query } } },
    {
      enabled: period !== undefined,
      ...BY_CURSOR,
    },
  );
  const pages = usePages<Service>(services);
  const columns = useColumns(cycle === undefined);
  if (period === undefined) return <EmptyState title={t('noPeriod')} hint={t('noPeriodHint')} />;
  return (
    <>
      <Anchor component={Link} to="/" search={{ period, market, cycle, ...view } as never} size="sm">
        <IconArrowLeft size={14} aria-hidden /> {t('back')}
      </Anchor>
      <PageHeader title={titleOf(chosen)} />
      <Text size="sm" c="dimmed" mb="sm">
        {t(`market.${market}`)} · {format.period(period)}
        {Object.values(view).map((on) => ` · ${t(`dashboard:flow.view.${on}`)}`)}
        {services.data
          ? ` · ${t('services', { count: pages.total.value, shown: format.count(pages.total.value) })}`
          : ''}
      </Text>
      <ListState query={services} t={t} isEmpty={pages.rows.length === 0}>
        <DataTable
          label={titleOf(chosen)}
          columns={columns}
          keyOf={({ cycleId, supplyPointId }) => `${cycleId ?? ''}/${supplyPointId}`}
          onOpen={({ cycleId, supplyPointId, stage }) => {
            if (cycleId === null) return;
            // With those of its stage and cause behind it: one case after the other.
            const finding = /^(?:validation|settlement)\./.exec(chosen['cause'] ?? '') ? chosen['cause'] : undefined;
            const opened = { service: supplyPointId, stage, finding };
            void navigate({ to: `/cycles/${cycleId}` as never, search: opened as never });
          }}
          exported={{
            name: `${titleOf(chosen)} ${period}`,
            page: async (cursor, signal) => {
              const { data } = await client.GET('/api/v1/dashboard/services', {
                params: { query: { limit: 500, ...query, ...(cursor ? { cursor } : {}) } },
                signal,
              });
              return data ?? { items: [], nextCursor: null };
            },
          }}
          {...pages}
        />
      </ListState>
    </>
  );
}

function useColumns(withCycle: boolean): readonly Column<Service>[] {
  const { t } = useTranslation('flow');
  const format = useFormat();
  const cycle: Column<Service> = {
    id: 'cycle',
    header: t('cycle'),
    width: 'minmax(130px, 1fr)',
    cell: ({ cycleName }) => cycleName || '—',
    value: ({ cycleName }) => cycleName,
  };
  return [
    {
      id: 'point',
      header: t('point'),
      width: '130px',
      cell: (row) => row.supplyPointCode,
      value: (row) => row.supplyPointCode,
    },
    {
      id: 'customer',
      header: t('customer'),
      width: 'minmax(160px, 1fr)',
      cell: (row) => row.customerName,
      value: (row) => row.customerName,
    },
    ...(withCycle ? [cycle] : []),
    {
      id: 'stage',
      header: t('stage'),
      width: '200px',
      cell: ({ stage }) => <StatusBadge object="stage" code={stage} />,
      value: ({ stage }) => ({ kind: 'status', object: 'stage', code: stage }),
    },
    {
      id: 'findings',
      header: t('findings'),
      width: 'minmax(160px, 2fr)',
      cell: ({ findings }) => findings[0]?.message ?? '',
      value: ({ findings }) => findings.map(({ message }) => message).join(' · '),
    },
    {
      id: 'energy',
      header: t('energy'),
      width: '115px',
      numeric: true,
      cell: ({ statement }) => (statement ? format.figure(statement.energyKwh) : '—'),
      value: ({ statement }) => ({ kind: 'decimal', value: statement?.energyKwh ?? null }),
    },
    {
      id: 'total',
      header: t('total'),
      width: '130px',
      numeric: true,
      cell: ({ statement }) => (
        <MoneyText value={statement?.total ?? null} {...(statement ? { currency: statement.currency } : {})} />
      ),
      value: ({ statement }) => ({ kind: 'decimal', value: statement?.total ?? null }),
    },
  ];
}
