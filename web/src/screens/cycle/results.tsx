import { Chip, Group } from '@mantine/core';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { useAddress } from '../../app/router.js';
import { DataTable } from '../../design/data-table.js';
import { Finder } from '../../design/finder.js';
import { ListState } from '../../design/list-state.js';
import { BY_CURSOR, usePages } from '../../design/pages.js';
import { useSorting } from '../../design/use-sorting.js';
import { useSelection } from '../../design/selection.js';
import { chosenOf, type Aside, type Chosen, type ServiceFilter } from './aside-command.js';
import { AsideDialog } from './aside-dialog.js';
import { FindingChip } from './finding-chip.js';
import { GateBands } from './gate-bands.js';
import { ResultsBar } from './results-bar.js';
import { CLOSED, ServiceDrawer } from './service-drawer.js';
import { useServiceColumns } from './service-columns.js';
import { StageFilter } from './stage-filter.js';

type Service = components['schemas']['CycleService'];
interface Asked {
  readonly act: Aside;
  readonly chosen: Chosen;
  readonly count: number;
}

const SORTS = ['total', '-total', 'energy', '-energy', 'customer', '-customer'] as const;
const OUTCOMES = ['warning', 'blocked', 'waiting'] as const;

/** The services of a cycle: quick filters, the list, what is ticked, and why an amount is what it is. */
export function Results({ cycle }: { readonly cycle: components['schemas']['Cycle'] }) {
  const { t } = useTranslation('cycle');
  const [search, setSearch] = useAddress();
  const [asked, setAsked] = useState<Asked | null>(null);
  const findBox = useRef<HTMLInputElement>(null);
  const onFilter = useCallback(() => findBox.current?.focus(), []);
  const textOf = (name: string) => String(search[name] ?? '');
  const filter: ServiceFilter = {
    stage: textOf('stage'),
    outcome: textOf('outcome'),
    finding: textOf('finding'),
    band: textOf('band'),
    q: textOf('q'),
  };
  const { order, sorting } = useSorting(SORTS);
  const services = api.useInfiniteQuery(
    'get',
    '/api/v1/cycles/{id}/services',
    { params: { path: { id: cycle.id }, query: { limit: 200, ...filter, ...order } } },
    BY_CURSOR,
  );
  const pages = usePages<Service>(services);
  const cases = useMemo(() => pages.rows.map((service) => ({ cycleId: cycle.id, service })), [pages.rows, cycle.id]);
  const selection = useSelection<ServiceFilter>(pages.total.value);
  const columns = useServiceColumns(pages.rows);
  const narrow = (changed: Readonly<Record<string, string | undefined>>) => {
    // All of a filter is that filter's.
    if (selection.ticked.mode === 'all') selection.clear();
    setSearch(changed, { replace: true });
  };
  const open = (row: Service, peek: boolean) =>
    setSearch({ ...CLOSED, service: row.supplyPointId, peek: peek ? 'yes' : undefined }, { replace: peek });
  const marked = (row: Service): Asked =>
    selection.count > 0
      ? { act: 'review', chosen: chosenOf(selection), count: selection.count }
      : { act: 'review', chosen: { ids: [row.serviceId], exclude: [] }, count: 1 };
  const mayMark = pages.rows.some(({ actions }) => actions.some(({ name, allowed }) => name === 'review' && allowed));
  const isPeek = search['peek'] === 'yes';
  return (
    <>
      <Group mb="sm" align="end">
        <StageFilter
          counts={cycle.counts.byStage}
          value={filter.stage}
          onChange={(value) => narrow({ stage: value || undefined })}
        />
        <Group gap={6} role="group" aria-label={t('outcomeFilter')}>
          {OUTCOMES.map((outcome) => (
            <Chip
              key={outcome}
              size="xs"
              checked={filter.outcome === outcome}
              onChange={(on) => narrow({ outcome: on ? outcome : undefined })}
            >
              {t(`outcome.${outcome}`)}
            </Chip>
          ))}
        </Group>
        <GateBands cycleId={cycle.id} value={filter.band} onChange={(band) => narrow({ band })} />
        <FindingChip cycleId={cycle.id} code={filter.finding} onClear={() => narrow({ finding: undefined })} />
        <Finder
          box={findBox}
          label={t('search')}
          value={filter.q}
          onFind={(q) => narrow({ q: q || undefined })}
          width={220}
        />
      </Group>
      <ListState query={services} t={t} isEmpty={pages.rows.length === 0}>
        <DataTable
          label={t('results')}
          columns={columns}
          keyOf={({ serviceId }) => serviceId}
          nameOf={({ supplyPointCode }) => supplyPointCode}
          selection={selection}
          sorting={sorting}
          onOpen={(row) => open(row, false)}
          onExplain={(row) => open(row, false)}
          onPeek={(row) => open(row, true)}
          onMove={(row) => isPeek && open(row, true)}
          {...(mayMark ? { onMark: (row: Service) => setAsked(marked(row)) } : {})}
          onFilter={onFilter}
          height="calc(100vh - 340px)"
          exported={{
            name: `${cycle.name} · ${t('results')}`,
            page: async (cursor, signal) => {
              const query = { limit: 500, ...filter, ...order, ...(cursor ? { cursor } : {}) };
              const params = { path: { id: cycle.id }, query };
              const { data } = await client.GET('/api/v1/cycles/{id}/services', { params, signal });
              return data ?? { items: [], nextCursor: null };
            },
          }}
          {...pages}
        />
      </ListState>
      <ResultsBar
        rows={pages.rows}
        total={pages.total}
        filter={filter}
        selection={selection}
        onAct={(act) => setAsked({ act, chosen: chosenOf(selection), count: selection.count })}
      />
      {asked ? (
        <AsideDialog
          cycle={cycle}
          {...asked}
          onClose={() => setAsked(null)}
          onDone={() => {
            setAsked(null);
            selection.clear();
          }}
        />
      ) : null}
      <ServiceDrawer cycleId={cycle.id} cases={cases} total={pages.total.value} />
    </>
  );
}
