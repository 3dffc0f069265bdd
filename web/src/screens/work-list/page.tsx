import { Group, Select, Text } from '@mantine/core';
import { useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { useAddress } from '../../app/router.js';
import { useFormat } from '../../app/session.js';
import { DataTable } from '../../design/data-table.js';
import { Finder } from '../../design/finder.js';
import { ListState } from '../../design/list-state.js';
import { PageHeader } from '../../design/page-header.js';
import { BY_CURSOR, usePages } from '../../design/pages.js';
import { useSelection } from '../../design/selection.js';
import type { ServiceFilter } from '../cycle/aside-command.js';
import { CLOSED, ServiceDrawer } from '../cycle/service-drawer.js';
import { StageFilter } from '../cycle/stage-filter.js';
import { BulkWork } from './bulk-work.js';
import { useWorkColumns } from './work-columns.js';

type Item = components['schemas']['WorkItem'];
type Count = components['schemas']['WorkCount'];

/** Everything that waits for a person, whatever its cycle: opened one after the other, or decided many at once where they share a cycle. */
export default function WorkPage() {
  const { t } = useTranslation('work-list');
  const format = useFormat();
  const [search, setSearch] = useAddress();
  const findBox = useRef<HTMLInputElement>(null);
  const onFilter = useCallback(() => findBox.current?.focus(), []);
  const textOf = (name: string) => String(search[name] ?? '');
  const cycleId = textOf('cycle');
  const filter: ServiceFilter = { stage: textOf('stage'), outcome: '', finding: '', band: '', q: textOf('q') };
  const query = { stage: filter.stage, q: filter.q, ...(cycleId ? { cycleId } : {}) };
  const list = api.useInfiniteQuery(
    'get',
    '/api/v1/work-list',
    { params: { query: { limit: 100, ...query } } },
    BY_CURSOR,
  );
  const pages = usePages<Item>(list);
  const { counts = [], stake = null } = list.data?.pages[0] ?? {};
  const selection = useSelection<ServiceFilter>(pages.total.value);
  const columns = useWorkColumns();
  const narrow = (changed: Readonly<Record<string, string | undefined>>) => {
    selection.clear();
    setSearch(changed, { replace: true });
  };
  const open = ({ cycleId: within, service }: Item, peek: boolean) => {
    const place = { service: service.supplyPointId, in: within, peek: peek ? 'yes' : undefined };
    setSearch({ ...CLOSED, ...place }, { replace: peek });
  };
  const isPeek = search['peek'] === 'yes';
  const { value: found } = pages.total;
  return (
    <>
      <PageHeader title={t('title')} />
      <Group mb="sm" align="end">
        <StageFilter
          counts={byStage(counts, cycleId)}
          value={filter.stage}
          onChange={(stage) => narrow({ stage: stage || undefined })}
        />
        <Select
          label={t('cycle')}
          placeholder={t('allCycles')}
          description={cycleId === '' && found > 0 ? t('tickHint') : undefined}
          data={byCycle(counts).map(({ services, ...each }) => ({
            value: each.cycleId,
            label: t('cycleCount', {
              name: each.cycleName,
              period: format.periodShort(each.period),
              shown: format.count(services),
            }),
          }))}
          value={cycleId || null}
          onChange={(cycle) => narrow({ cycle: cycle ?? undefined })}
          clearable
          searchable
          w={320}
        />
        <Finder
          box={findBox}
          label={t('search')}
          value={filter.q}
          onFind={(q) => narrow({ q: q || undefined })}
          width={220}
        />
      </Group>
      <ListState
        query={list}
        t={t}
        isEmpty={pages.rows.length === 0}
        isFiltered={cycleId + filter.stage + filter.q !== ''}
      >
        <Text size="sm" c="dimmed" mb={4} title={t('stakeHint')}>
          {stake === null
            ? null
            : t('atStake', { count: found, shown: format.count(found), money: format.money(stake) })}
        </Text>
        <DataTable
          label={t('list')}
          columns={columns}
          keyOf={({ service }) => service.serviceId}
          nameOf={({ service }) => service.supplyPointCode}
          {...(cycleId ? { selection } : {})}
          onOpen={(row) => open(row, false)}
          onExplain={(row) => open(row, false)}
          onPeek={(row) => open(row, true)}
          onMove={(row) => isPeek && open(row, true)}
          onFilter={onFilter}
          autoFocus
          height="calc(100vh - 300px)"
          exported={{
            name: t('title'),
            page: async (cursor, signal) => {
              const { data } = await client.GET('/api/v1/work-list', {
                params: { query: { limit: 500, ...query, ...(cursor ? { cursor } : {}) } },
                signal,
              });
              return data ?? { items: [], nextCursor: null };
            },
          }}
          {...pages}
        />
      </ListState>
      {cycleId ? <BulkWork cycleId={cycleId} selection={selection} pages={pages} filter={filter} /> : null}
      <ServiceDrawer cases={pages.rows} total={found} />
    </>
  );
}

function byStage(counts: readonly Count[], cycleId: string): Readonly<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const { stage, services, ...each } of counts)
    if (cycleId === '' || each.cycleId === cycleId) found[stage] = (found[stage] ?? 0) + services;
  return found;
}

/** Each cycle once, with all that waits there. */
function byCycle(counts: readonly Count[]): readonly Count[] {
  const found = new Map<string, Count>();
  for (const each of counts) {
    const before = found.get(each.cycleId);
    found.set(each.cycleId, { ...each, services: (before?.services ?? 0) + each.services });
  }
  return [...found.values()];
}
