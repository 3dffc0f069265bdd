import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.js';
import { useFormat } from '../../app/session.js';
import { DataTable, type Column } from '../../design/data-table.js';
import { StatusBadge } from '../../design/status-badge.js';
import type { Contract, ContractQuery, useContracts } from './queries.js';

interface ContractListProps {
  readonly pages: ReturnType<typeof useContracts>['pages'];
  readonly filter: ContractQuery;
  readonly height?: string;
  onFilter?(): void;
}

/** A line for each contract at each point; a press opens the point, where its versions stand in time. */
export function ContractList({ pages, filter, height, onFilter }: ContractListProps) {
  const { t } = useTranslation('contracts');
  const navigate = useNavigate();
  return (
    <DataTable
      label={t('title')}
      columns={useColumns()}
      keyOf={({ id, supplyPointId }) => `${id} ${supplyPointId}`}
      onOpen={({ supplyPointId }) => void navigate({ to: `/supply-points/${supplyPointId}` as never })}
      exported={{
        name: t('fileName'),
        page: async (cursor, signal) => {
          const query = { limit: 500, ...filter, ...(cursor ? { cursor } : {}) };
          const { data } = await client.GET('/api/v1/supply-contracts', { params: { query }, signal });
          return data ?? { items: [], nextCursor: null };
        },
      }}
      {...(height ? { height } : {})}
      {...(onFilter ? { onFilter } : {})}
      {...pages}
    />
  );
}

function useColumns(): readonly Column<Contract>[] {
  const { t } = useTranslation('contracts');
  const format = useFormat();
  return [
    { id: 'code', header: t('code'), width: '145px', cell: ({ code }) => code, value: ({ code }) => code },
    {
      id: 'state',
      header: t('state'),
      width: '120px',
      cell: ({ state }) => <StatusBadge object="contract" code={state} />,
      value: ({ state }) => ({ kind: 'status', object: 'contract', code: state }),
    },
    {
      id: 'point',
      header: t('point'),
      width: '135px',
      cell: ({ supplyPointCode }) => supplyPointCode,
      value: ({ supplyPointCode }) => supplyPointCode,
    },
    {
      id: 'customer',
      header: t('customer'),
      width: 'minmax(150px, 1fr)',
      cell: ({ customerName }) => customerName,
      value: ({ customerName }) => customerName,
    },
    {
      id: 'market',
      header: t('market'),
      width: '120px',
      cell: ({ market }) => t(`market.${market}`),
      value: ({ market }) => t(`market.${market}`),
    },
    {
      id: 'since',
      header: t('since'),
      width: '105px',
      cell: ({ since }) => format.date(since),
      value: ({ since }) => ({ kind: 'date', value: since }),
    },
    {
      id: 'until',
      header: t('until'),
      width: '105px',
      cell: ({ until }) => (until ? format.date(until) : t('open')),
      value: ({ until }) => ({ kind: 'date', value: until }),
    },
    {
      id: 'daysLeft',
      header: t('daysLeft'),
      width: '120px',
      numeric: true,
      cell: ({ daysLeft }) => (daysLeft === null ? '—' : format.count(daysLeft)),
      value: ({ daysLeft }) => ({ kind: 'count', value: daysLeft }),
    },
    {
      id: 'versions',
      spare: true,
      header: t('versions'),
      width: '90px',
      numeric: true,
      cell: ({ versions }) => format.count(versions),
      value: ({ versions }) => ({ kind: 'count', value: versions }),
    },
  ];
}
