import { Group, List, Stack, Text, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { useAddress } from '../../app/router.js';
import { useFormat } from '../../app/session.js';
import { DataTable } from '../../design/data-table.js';
import { ListState } from '../../design/list-state.js';
import { BY_CURSOR, usePages } from '../../design/pages.js';
import styles from '../cycle/stage-filter.module.css';
import { useComparedColumns } from './compared-columns.js';

type Compared = components['schemas']['ComparedService'];
type Summary = components['schemas']['ComparisonSummary'];
const CHANGES = ['new', 'gone', 'changed', 'same'] as const;

const isOfNone = (word: string): word is 'empty' | 'emptyHint' => word === 'empty' || word === 'emptyHint';

interface ComparisonProps {
  readonly cycleId: string;
  readonly withCycleId: string;
}

/** The sums of both cycles, where the difference comes from, and the services, those that changed most first. */
export function Comparison({ cycleId, withCycleId }: ComparisonProps) {
  const { t } = useTranslation('cycle-compare');
  const [search, setSearch] = useAddress();
  const change = CHANGES.find((each) => each === search['change']);
  const filter = { with: withCycleId, ...(change ? { change } : {}) };
  const path = { id: cycleId };
  const query = api.useInfiniteQuery(
    'get',
    '/api/v1/cycles/{id}/compare',
    { params: { path, query: { limit: 200, ...filter } } },
    BY_CURSOR,
  );
  const pages = usePages<Compared>(query);
  const summary = query.data?.pages[0]?.summary;
  // Services that are the same are not listed until they are asked for.
  const nothingChanged = change === undefined && (summary?.same ?? 0) > 0;
  const columns = useComparedColumns(summary?.currency ?? undefined);
  return (
    <>
      {summary ? (
        <Sums summary={summary} change={change} onChange={(next) => setSearch({ change: next }, { replace: true })} />
      ) : null}
      <ListState
        query={query}
        t={(word) => t(nothingChanged && isOfNone(word) ? `${word}.same` : word)}
        isEmpty={pages.rows.length === 0}
        isFiltered={change !== undefined}
      >
        <DataTable
          label={t('title')}
          columns={columns}
          keyOf={({ supplyPointId, contractCode }) => `${supplyPointId}/${contractCode}`}
          height="calc(100vh - 420px)"
          exported={{
            name: t('fileName'),
            page: async (cursor, signal) => {
              const params = { path, query: { limit: 500, ...filter, ...(cursor ? { cursor } : {}) } };
              const { data } = await client.GET('/api/v1/cycles/{id}/compare', { params, signal });
              return data ?? { items: [], nextCursor: null };
            },
          }}
          {...pages}
        />
      </ListState>
    </>
  );
}

interface SumsProps {
  readonly summary: Summary;
  readonly change: (typeof CHANGES)[number] | undefined;
  onChange(change: string | undefined): void;
}

function Sums({ summary, change, onChange }: SumsProps) {
  const { t } = useTranslation('cycle-compare');
  const format = useFormat();
  const currency = summary.currency ?? undefined;
  const parts = [
    ...(summary.new > 0 ? [t('byNew', { amount: format.adjustment(summary.byNew, currency) })] : []),
    ...(summary.gone > 0 ? [t('byGone', { amount: format.adjustment(summary.byGone, currency) })] : []),
    ...summary.byCause.map(({ cause, services, difference }) =>
      t(`by.${cause}`, {
        amount: format.adjustment(difference, currency),
        count: services,
        shown: format.count(services),
      }),
    ),
  ];
  return (
    <Stack gap="sm" mb="md">
      <Text size="sm">
        {t('sums', {
          total: format.money(summary.total, currency),
          energy: format.energy(summary.energyKwh),
          otherTotal: format.money(summary.otherTotal, currency),
          otherEnergy: format.energy(summary.otherEnergyKwh),
        })}
      </Text>
      {parts.length > 0 ? (
        <List size="sm" aria-label={t('why')}>
          {parts.map((part) => (
            <List.Item key={part}>{part}</List.Item>
          ))}
        </List>
      ) : null}
      <Group gap="xs" role="group" aria-label={t('filter')}>
        {CHANGES.map((each) => (
          <UnstyledButton
            key={each}
            className={styles.chip}
            aria-pressed={change === each}
            onClick={() => onChange(change === each ? undefined : each)}
          >
            {t(`change.${each}`)} {format.count(summary[each])}
          </UnstyledButton>
        ))}
      </Group>
    </Stack>
  );
}
