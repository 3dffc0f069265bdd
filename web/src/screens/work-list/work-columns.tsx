import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema.js';
import { useFormat } from '../../app/session.js';
import type { Column } from '../../design/data-table.js';
import { MoneyText } from '../../design/money-text.js';
import { StatusBadge } from '../../design/status-badge.js';
import { useWhy } from '../cycle/why.js';

type Item = components['schemas']['WorkItem'];

export function useWorkColumns(): readonly Column<Item>[] {
  const { t } = useTranslation('work-list');
  const format = useFormat();
  const why = useWhy();
  return useMemo(
    () => [
      {
        id: 'point',
        header: t('point'),
        width: '130px',
        cell: ({ service }) => service.supplyPointCode,
        value: ({ service }) => service.supplyPointCode,
      },
      {
        id: 'customer',
        header: t('customer'),
        width: 'minmax(150px, 1fr)',
        cell: ({ service }) => service.customerName,
        value: ({ service }) => service.customerName,
      },
      {
        id: 'cycle',
        header: t('cycle'),
        width: 'minmax(150px, 1fr)',
        cell: ({ cycleName, period }) => `${cycleName} · ${format.periodShort(period)}`,
        value: ({ cycleName, period }) => `${cycleName} · ${format.periodShort(period)}`,
      },
      {
        id: 'stage',
        header: t('stage'),
        width: '200px',
        cell: ({ service }) => <StatusBadge object="stage" code={service.stage} />,
        value: ({ service }) => ({ kind: 'status', object: 'stage', code: service.stage }),
      },
      {
        id: 'since',
        header: t('since'),
        width: '145px',
        cell: ({ since }) => format.dateTime(since),
        value: ({ since }) => format.localSecond(since),
      },
      {
        id: 'stake',
        header: t('stake'),
        width: '130px',
        numeric: true,
        cell: ({ stake, service }) => (
          <MoneyText value={stake} {...(service.statement ? { currency: service.statement.currency } : {})} />
        ),
        value: ({ stake }) => ({ kind: 'decimal', value: stake }),
      },
      {
        id: 'why',
        header: t('why'),
        width: 'minmax(180px, 2fr)',
        cell: ({ service }) => why.short(service),
        value: ({ service }) => why.short(service),
      },
    ],
    [t, format, why],
  );
}
