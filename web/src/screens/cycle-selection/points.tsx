import { Alert, Button, Loader } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { useAddress } from '../../app/router.js';
import { useFormat } from '../../app/session.js';
import { BulkBar } from '../../design/bulk-bar.js';
import { ConfirmDialog } from '../../design/confirm-dialog.js';
import { DataTable } from '../../design/data-table.js';
import { EmptyState } from '../../design/empty-state.js';
import { ErrorState } from '../../design/error-state.js';
import { BY_CURSOR, usePages } from '../../design/pages.js';
import { useSelection } from '../../design/selection.js';
import { CycleHeader } from '../cycle/cycle-header.js';
import { CopyDialog } from './copy-dialog.js';
import { Filters } from './filters.js';
import { usePointColumns } from './point-columns.js';
import { filterOf, searchOf, ticksName, type PointFilter } from './point-filter.js';
import { SettleDialog } from './settle-dialog.js';

type Cycle = components['schemas']['Cycle'];
type Point = components['schemas']['SupplyPoint'];

/** The list to choose from, what is ticked of it, and «Liquidar selección». */
export function Points({ cycle }: { readonly cycle: Cycle }) {
  // The dialog of this screen says who is ready in the words of the inputs: they come with it, so that nothing blinks when it opens.
  const { t } = useTranslation(['cycle-selection', 'cycle-inputs']);
  const format = useFormat();
  const [search, setSearch] = useAddress();
  const [asking, setAsking] = useState<Partial<PointFilter> | null>(null);
  const [settling, setSettling] = useState(false);
  const [copying, setCopying] = useState(false);
  const find = useRef<HTMLInputElement>(null);
  const onFilter = useCallback(() => find.current?.focus(), []);
  const filter = filterOf(search, cycle);
  const facets = api.useQuery('get', '/api/v1/supply-points/facets', { params: { query: filter } });
  const points = api.useInfiniteQuery(
    'get',
    '/api/v1/supply-points',
    { params: { query: { ...filter, limit: 200 } } },
    BY_CURSOR,
  );
  const pages = usePages<Point>(points);
  // The list stops counting at ten thousand; the facets count to the end.
  const total = facets.data ? { value: facets.data.total, exact: true } : pages.total;
  const selection = useSelection<PointFilter>(total.value, { name: ticksName(cycle), filter });
  const columns = usePointColumns();
  const apply = (changed: Partial<PointFilter>) => setSearch(searchOf({ ...filter, ...changed }), { replace: true });
  // All of a filter is that filter's: another one would silently mean others.
  const change = (changed: Partial<PointFilter>) =>
    selection.ticked.mode === 'all' ? setAsking(changed) : apply(changed);
  const error = points.error ?? facets.error;
  return (
    <>
      <CycleHeader cycle={cycle} current="selection">
        <Button variant="default" onClick={() => setCopying(true)}>
          {t('copy')}
        </Button>
        <Button disabled={selection.count === 0} onClick={() => setSettling(true)}>
          {t('settle')}
        </Button>
      </CycleHeader>
      {cycle.serviceCount > 0 ? (
        <Alert
          mb="sm"
          variant="light"
          title={t('chosen', { count: cycle.serviceCount, shown: format.count(cycle.serviceCount) })}
        >
          {t('chosenHint')} <Link to={`/cycles/${cycle.id}/inputs` as never}>{t('toInputs')}</Link>
        </Alert>
      ) : null}
      <Filters filter={filter} facets={facets.data} find={find} onChange={change} />
      {error ? <ErrorState error={error} onRetry={() => void points.refetch()} /> : null}
      {points.isPending ? <Loader aria-label={t('loading')} /> : null}
      {points.data && pages.rows.length === 0 ? <EmptyState title={t('empty')} hint={t('emptyHint')} /> : null}
      {pages.rows.length > 0 ? (
        <DataTable
          {...pages}
          label={t('points.list')}
          columns={columns}
          total={total}
          keyOf={({ id }) => id}
          nameOf={({ code }) => code}
          selection={selection}
          onFilter={onFilter}
          height="calc(100vh - 330px)"
          exported={{
            name: `${cycle.name} · ${t('points.list')}`,
            page: async (cursor, signal) => {
              const query = { ...filter, limit: 500, ...(cursor ? { cursor } : {}) };
              const { data } = await client.GET('/api/v1/supply-points', { params: { query }, signal });
              return data ?? { items: [], nextCursor: null };
            },
          }}
        />
      ) : null}
      <BulkBar selection={selection} total={total} filter={filter}>
        <Button size="xs" onClick={() => setSettling(true)}>
          {t('settleMany', { count: selection.count, shown: format.count(selection.count) })}
        </Button>
      </BulkBar>
      <ConfirmDialog
        opened={asking !== null}
        title={t('otherFilter')}
        confirm={t('otherFilterYes')}
        onCancel={() => setAsking(null)}
        onConfirm={() => {
          selection.clear();
          if (asking) apply(asking);
          setAsking(null);
        }}
      >
        {t('otherFilterHint', { count: selection.count, shown: format.count(selection.count) })}
      </ConfirmDialog>
      {copying ? <CopyDialog cycle={cycle} onClose={() => setCopying(false)} /> : null}
      {settling ? <SettleDialog cycle={cycle} selection={selection} onClose={() => setSettling(false)} /> : null}
    </>
  );
}
