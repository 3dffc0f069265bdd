import { Group, Loader } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useAddress } from '../../app/router.js';
import { ErrorState } from '../../design/error-state.js';
import { EmptyState } from '../../design/empty-state.js';
import { Finder } from '../../design/finder.js';
import { MonthFilter } from '../../design/month-filter.js';
import { PageHeader } from '../../design/page-header.js';
import { useSorting } from '../../design/use-sorting.js';
import { ScopeChips } from './scope-chips.js';
import { InvoiceDrawer } from './drawer.js';
import { InvoiceList } from './list.js';
import { filterOf, INVOICE_SORTS, useCounts, useInvoices } from './queries.js';
import { StatusTabs } from './status-tabs.js';

export default function InvoicesPage() {
  const { t } = useTranslation('invoices');
  const [search, setSearch] = useAddress();
  const { filter, status } = filterOf(search);
  const { order, sorting } = useSorting(INVOICE_SORTS);
  const { query, pages } = useInvoices(filter, status, order);
  const counts = useCounts(filter);
  const finder = useRef<HTMLInputElement>(null);
  const open = typeof search['invoice'] === 'string' ? search['invoice'] : null;
  const error = query.error ?? counts.error;
  return (
    <>
      <PageHeader title={t('title')} />
      <Group mb="sm" align="end">
        <Finder
          box={finder}
          label={t('search')}
          placeholder={t('searchHint')}
          value={filter.q ?? ''}
          onFind={(q) => setSearch({ q: q || undefined }, { replace: true })}
          width={280}
        />
        <MonthFilter
          label={t('period')}
          placeholder={t('allPeriods')}
          value={filter.period}
          onChange={(month) => setSearch({ period: month })}
        />
        <ScopeChips search={search} onClear={(name) => setSearch({ [name]: undefined })} />
      </Group>
      {error ? (
        <ErrorState error={error} onRetry={() => void Promise.all([query.refetch(), counts.refetch()])} />
      ) : null}
      {query.isPending ? <Loader aria-label={t('loading')} /> : null}
      {query.data ? (
        <StatusTabs counts={counts.data} value={status} onChange={(value) => setSearch({ status: value ?? undefined })}>
          {pages.rows.length === 0 ? (
            <EmptyState
              title={t(Object.keys(filter).length > 0 || status ? 'emptyFilter' : 'empty')}
              hint={t(Object.keys(filter).length > 0 || status ? 'emptyFilterHint' : 'emptyHint')}
            />
          ) : (
            <InvoiceList
              pages={pages}
              filter={filter}
              status={status}
              order={order}
              sorting={sorting}
              onOpen={({ id }) => setSearch({ invoice: id })}
              onFilter={() => finder.current?.focus()}
            />
          )}
        </StatusTabs>
      ) : null}
      <InvoiceDrawer
        id={open}
        ids={pages.rows.map(({ id }) => id)}
        onMove={(id) => setSearch({ invoice: id }, { replace: true })}
        onClose={() => setSearch({ invoice: undefined })}
      />
    </>
  );
}
