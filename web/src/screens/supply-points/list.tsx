import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema.js';
import { useFormat } from '../../app/session.js';
import { DataTable, type Column } from '../../design/data-table.js';
import type { Sorting } from '../../design/sorting.js';
import type { usePages } from '../../design/pages.js';
import type { ExportSource } from '../../design/export-button.js';

export type SupplyPoint = components['schemas']['SupplyPoint'];

interface PointListProps {
  readonly pages: ReturnType<typeof usePages<SupplyPoint>>;
  readonly exported: ExportSource<SupplyPoint>;
  readonly height?: string;
  /** Absent where the list of one customer is shown. */
  readonly sorting?: Sorting;
  onFilter?(): void;
}

export function PointList({ pages, exported, height, sorting, onFilter }: PointListProps) {
  const { t } = useTranslation('supply-points');
  const navigate = useNavigate();
  return (
    <DataTable
      label={t('title')}
      columns={useColumns()}
      keyOf={({ id }) => id}
      onOpen={({ id }) => void navigate({ to: `/supply-points/${id}` as never })}
      exported={exported}
      {...(height ? { height } : {})}
      {...(sorting ? { sorting } : {})}
      {...(onFilter ? { onFilter } : {})}
      {...pages}
    />
  );
}

function useColumns(): readonly Column<SupplyPoint>[] {
  const { t } = useTranslation('supply-points');
  const format = useFormat();
  const plain = (id: 'code' | 'customerName' | 'region' | 'meter' | 'networkOperator', width: string) => ({
    id,
    header: t(id),
    width,
    cell: (row: SupplyPoint) => row[id],
    value: (row: SupplyPoint) => row[id],
  });
  return [
    plain('code', '140px'),
    { ...plain('customerName', 'minmax(150px, 1fr)'), sort: 'customer' },
    {
      id: 'market',
      header: t('market'),
      width: '115px',
      cell: ({ market }) => t(`market.${market}`),
      value: ({ market }) => t(`market.${market}`),
    },
    {
      id: 'metering',
      header: t('metering'),
      width: '135px',
      cell: ({ metering }) => t(`metering.${metering}`),
      value: ({ metering }) => t(`metering.${metering}`),
    },
    plain('region', 'minmax(105px, 0.5fr)'),
    { ...plain('networkOperator', '120px'), spare: true },
    plain('meter', '145px'),
    {
      id: 'latestKwh',
      sort: 'consumption',
      header: t('latestKwh'),
      width: '135px',
      numeric: true,
      cell: ({ latestKwh }) => (latestKwh === null ? '—' : format.figure(latestKwh)),
      value: ({ latestKwh }) => ({ kind: 'decimal', value: latestKwh }),
    },
    {
      id: 'latestMonth',
      header: t('latestMonth'),
      width: '85px',
      cell: ({ latestMonth }) => (latestMonth === null ? '—' : format.periodShort(latestMonth)),
      value: ({ latestMonth }) => ({ kind: 'period', value: latestMonth }),
    },
  ];
}
