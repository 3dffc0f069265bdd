import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema.js';
import { useFormat } from '../../app/session.js';
import type { Column } from '../../design/data-table.js';

type Point = components['schemas']['SupplyPoint'];

export function usePointColumns(): readonly Column<Point>[] {
  const { t } = useTranslation('cycle-selection');
  const format = useFormat();
  return useMemo(
    () => [
      { id: 'code', header: t('code'), width: '150px', cell: ({ code }) => code, value: ({ code }) => code },
      {
        id: 'customer',
        header: t('customer'),
        width: 'minmax(220px, 2fr)',
        cell: ({ customerName }) => customerName,
        value: (row) => row.customerName,
      },
      {
        id: 'region',
        header: t('region'),
        width: 'minmax(110px, 1fr)',
        cell: ({ region }) => region,
        value: ({ region }) => region,
      },
      {
        id: 'metering',
        header: t('metering'),
        width: '120px',
        cell: ({ metering }) => t(`metering.${metering}`),
        value: ({ metering }) => t(`metering.${metering}`),
      },
      {
        id: 'operator',
        header: t('operator'),
        width: 'minmax(120px, 1fr)',
        cell: ({ networkOperator }) => networkOperator,
        value: ({ networkOperator }) => networkOperator,
      },
      {
        id: 'consumption',
        header: t('latest'),
        width: '170px',
        numeric: true,
        cell: ({ latestKwh }) => (latestKwh === null ? '—' : format.figure(latestKwh)),
        value: ({ latestKwh }) => ({ kind: 'decimal', value: latestKwh }),
      },
      {
        id: 'month',
        header: t('month'),
        width: '100px',
        cell: ({ latestMonth }) => (latestMonth === null ? '—' : format.periodShort(latestMonth)),
        value: ({ latestMonth }) => ({ kind: 'period', value: latestMonth }),
      },
    ],
    [t, format],
  );
}
