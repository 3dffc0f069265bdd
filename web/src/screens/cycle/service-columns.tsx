import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema.js';
import { useFormat } from '../../app/session.js';
import type { Column } from '../../design/data-table.js';
import { MoneyText } from '../../design/money-text.js';
import { StatusBadge } from '../../design/status-badge.js';
import { changeOf } from './change.js';
import { useWhy } from './why.js';

type Service = components['schemas']['CycleService'];

export function useServiceColumns(): readonly Column<Service>[] {
  const { t } = useTranslation('cycle');
  const format = useFormat();
  const why = useWhy();
  return useMemo(
    () => [
      {
        id: 'point',
        header: t('point'),
        width: '150px',
        cell: ({ supplyPointCode }) => supplyPointCode,
        value: (row) => row.supplyPointCode,
      },
      {
        id: 'customer',
        header: t('customer'),
        width: 'minmax(190px, 1fr)',
        cell: ({ customerName }) => customerName,
        value: (row) => row.customerName,
      },
      {
        id: 'stage',
        header: t('stage'),
        width: '210px',
        cell: (row) => <StatusBadge object="stage" code={row.stage} />,
        value: ({ stage }) => ({ kind: 'status', object: 'stage', code: stage }),
      },
      {
        id: 'energy',
        header: t('energy'),
        width: '120px',
        numeric: true,
        cell: ({ statement }) => (statement ? format.figure(statement.energyKwh) : '—'),
        value: ({ statement }) => ({ kind: 'decimal', value: statement?.energyKwh ?? null }),
      },
      {
        id: 'total',
        header: t('total'),
        width: '130px',
        numeric: true,
        cell: ({ statement }) => <MoneyText value={statement?.total ?? null} {...currencyOf(statement)} />,
        value: ({ statement }) => ({ kind: 'decimal', value: statement?.total ?? null }),
      },
      {
        id: 'previous',
        header: t('previous'),
        width: '130px',
        numeric: true,
        cell: ({ statement, previous }) => <MoneyText value={previous?.total ?? null} {...currencyOf(statement)} />,
        value: ({ previous }) => ({ kind: 'decimal', value: previous?.total ?? null }),
      },
      {
        id: 'change',
        header: t('change'),
        width: '90px',
        numeric: true,
        cell: ({ statement, previous }) => changeOf(statement?.total, previous?.total, format) ?? '—',
        value: ({ statement, previous }) => changeOf(statement?.total, previous?.total, format),
      },
      {
        id: 'findings',
        header: t('findings'),
        width: 'minmax(220px, 2fr)',
        cell: why,
        value: ({ aside, findings }) =>
          [...(aside ? [t(`cause.${aside.reason}`)] : []), ...findings.map(({ message }) => message)].join(' · '),
      },
      {
        id: 'gate',
        header: t('gate'),
        width: '120px',
        cell: ({ gate }) => (gate ? t(`band.${gate.band}`) : '—'),
        value: ({ gate }) => (gate ? t(`band.${gate.band}`) : null),
      },
      {
        id: 'invoice',
        header: t('invoice'),
        width: '140px',
        cell: ({ invoice }) => invoice?.number ?? '—',
        value: ({ invoice }) => invoice?.number ?? null,
      },
    ],
    [t, format, why],
  );
}

const currencyOf = (statement: Service['statement']) => (statement ? { currency: statement.currency } : {});
