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

/** Of these services: what none of them has takes no place, and where none has a month before, its columns are the first to give way. */
export function useServiceColumns(rows: readonly Service[]): readonly Column<Service>[] {
  const { t } = useTranslation('cycle');
  const format = useFormat();
  const why = useWhy();
  const gated = rows.some(({ gate }) => gate);
  const invoiced = rows.some(({ invoice }) => invoice);
  const compared = rows.some(({ previous }) => previous);
  return useMemo(
    () => [
      {
        id: 'point',
        header: t('point'),
        width: '136px',
        cell: ({ supplyPointCode }) => supplyPointCode,
        value: (row) => row.supplyPointCode,
      },
      {
        id: 'customer',
        sort: 'customer',
        header: t('customer'),
        width: 'minmax(105px, 1fr)',
        cell: ({ customerName }) => customerName,
        value: (row) => row.customerName,
      },
      {
        id: 'stage',
        header: t('stage'),
        width: '200px',
        cell: (row) => <StatusBadge object="stage" code={row.stage} />,
        value: ({ stage }) => ({ kind: 'status', object: 'stage', code: stage }),
      },
      {
        id: 'energy',
        sort: 'energy',
        header: t('energy'),
        width: '128px',
        numeric: true,
        cell: ({ statement }) => (statement ? format.figure(statement.energyKwh) : '—'),
        value: ({ statement }) => ({ kind: 'decimal', value: statement?.energyKwh ?? null }),
      },
      {
        id: 'total',
        sort: 'total',
        header: t('total'),
        width: '130px',
        numeric: true,
        cell: ({ statement }) => <MoneyText value={statement?.total ?? null} {...currencyOf(statement)} />,
        value: ({ statement }) => ({ kind: 'decimal', value: statement?.total ?? null }),
      },
      {
        id: 'previous',
        spare: compared || 'first',
        header: t('previous'),
        width: '130px',
        numeric: true,
        cell: ({ statement, previous }) => <MoneyText value={previous?.total ?? null} {...currencyOf(statement)} />,
        value: ({ previous }) => ({ kind: 'decimal', value: previous?.total ?? null }),
      },
      {
        id: 'change',
        spare: compared ? false : 'first',
        header: t('change'),
        width: '75px',
        numeric: true,
        cell: ({ statement, previous }) => changeOf(statement?.total, previous?.total, format) ?? '—',
        value: ({ statement, previous }) => changeOf(statement?.total, previous?.total, format),
      },
      {
        id: 'findings',
        header: t('findings'),
        width: 'minmax(105px, 2fr)',
        cell: why.short,
        value: why.whole,
      },
      ...(gated
        ? [
            {
              id: 'gate',
              spare: true,
              header: t('gate'),
              width: '100px',
              cell: ({ gate }) => (gate ? t(`band.${gate.band}`) : '—'),
              value: ({ gate }) => (gate ? t(`band.${gate.band}`) : null),
            } satisfies Column<Service>,
          ]
        : []),
      ...(invoiced
        ? [
            {
              id: 'invoice',
              spare: true,
              header: t('invoice'),
              width: '128px',
              cell: ({ invoice }) => invoice?.number ?? '—',
              value: ({ invoice }) => invoice?.number ?? null,
            } satisfies Column<Service>,
          ]
        : []),
    ],
    [t, format, why, gated, invoiced, compared],
  );
}

const currencyOf = (statement: Service['statement']) => (statement ? { currency: statement.currency } : {});
