import { Anchor } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.js';
import { useFormat } from '../../app/session.js';
import { DataTable, type Column } from '../../design/data-table.js';
import { MoneyText } from '../../design/money-text.js';
import type { Sorting } from '../../design/sorting.js';
import { StatusBadge } from '../../design/status-badge.js';
import { explanationOf } from '../cycle/explanation-address.js';
import type { filterOf, Invoice, InvoiceOrder, InvoiceStatus, useInvoices } from './queries.js';

interface InvoiceListProps {
  readonly pages: ReturnType<typeof useInvoices>['pages'];
  readonly filter: ReturnType<typeof filterOf>['filter'];
  readonly status: InvoiceStatus | null;
  readonly order: InvoiceOrder;
  readonly sorting: Sorting;
  onOpen(invoice: Invoice): void;
  onFilter(): void;
}

export function InvoiceList({ pages, filter, status, order, sorting, onOpen, onFilter }: InvoiceListProps) {
  const { t } = useTranslation('invoices');
  const navigate = useNavigate();
  return (
    <DataTable
      label={t('title')}
      columns={useColumns()}
      keyOf={({ id }) => id}
      height="calc(100vh - 276px)"
      onOpen={onOpen}
      onPeek={onOpen}
      onExplain={(invoice) => void navigate(explanationOf(invoice))}
      onFilter={onFilter}
      sorting={sorting}
      exported={{
        name: t('fileName', { period: filter.period ?? '' }).trim(),
        page: async (cursor, signal) => {
          const query = {
            limit: 500,
            ...filter,
            ...(status ? { status } : {}),
            ...order,
            ...(cursor ? { cursor } : {}),
          };
          const { data } = await client.GET('/api/v1/invoices', { params: { query }, signal });
          return data ?? { items: [], nextCursor: null };
        },
      }}
      {...pages}
    />
  );
}

/** An amount leads to its explanation at once; by keyboard it is `e` on the row, so that the list has one stop of the Tab key. */
function ExplainedTotal({ invoice }: { readonly invoice: Invoice }) {
  const { t } = useTranslation('invoices');
  const format = useFormat();
  const { total, currency } = invoice;
  return (
    <Anchor
      c="inherit"
      inherit
      renderRoot={(props) => (
        <Link
          {...props}
          {...explanationOf(invoice)}
          tabIndex={-1}
          title={t('explain')}
          aria-label={t('explainAmount', { amount: format.money(total, currency) })}
          onClick={(event) => event.stopPropagation()}
        />
      )}
    >
      <MoneyText value={total} currency={currency} />
    </Anchor>
  );
}

function useColumns(): readonly Column<Invoice>[] {
  const { t } = useTranslation('invoices');
  const format = useFormat();
  return [
    { id: 'number', header: t('number'), width: '128px', cell: ({ number }) => number, value: (row) => row.number },
    {
      id: 'status',
      header: t('status'),
      width: '150px',
      cell: ({ status }) => <StatusBadge object="invoice" code={status} />,
      value: ({ status }) => ({ kind: 'status', object: 'invoice', code: status }),
    },
    {
      id: 'customer',
      sort: 'customer',
      header: t('customer'),
      width: 'minmax(140px, 1fr)',
      cell: ({ customer }) => customer.name,
      value: ({ customer }) => customer.name,
    },
    {
      id: 'total',
      sort: 'total',
      header: t('total'),
      width: '130px',
      numeric: true,
      cell: (invoice) => <ExplainedTotal invoice={invoice} />,
      value: ({ total }) => ({ kind: 'decimal', value: total }),
    },
    {
      id: 'period',
      header: t('period'),
      width: '80px',
      cell: ({ period }) => format.periodShort(period),
      value: ({ period }) => ({ kind: 'period', value: period }),
    },
    {
      id: 'point',
      header: t('point'),
      width: '126px',
      cell: (row) => row.supplyPointCode,
      value: (row) => row.supplyPointCode,
    },
    {
      id: 'taxId',
      spare: true,
      header: t('taxId'),
      width: '146px',
      cell: ({ customer }) => `${customer.idType} ${customer.idNumber}`,
      value: ({ customer }) => `${customer.idType} ${customer.idNumber}`,
    },
    {
      id: 'energy',
      spare: true,
      header: t('energy'),
      width: '113px',
      numeric: true,
      cell: ({ energyKwh }) => format.figure(energyKwh),
      value: ({ energyKwh }) => ({ kind: 'decimal', value: energyKwh }),
    },
    {
      id: 'updated',
      sort: 'updated',
      header: t('updated'),
      width: '145px',
      cell: ({ updatedAt }) => format.dateTime(updatedAt),
      value: ({ updatedAt }) => ({ kind: 'instant', value: updatedAt }),
    },
  ];
}
