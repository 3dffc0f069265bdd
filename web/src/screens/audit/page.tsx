import { Anchor, Group, Select, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { mayDo } from '../../api/actions.js';
import { api, client } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { useAddress } from '../../app/router.js';
import { DataTable } from '../../design/data-table.js';
import { ListState } from '../../design/list-state.js';
import { PageHeader } from '../../design/page-header.js';
import { BY_CURSOR, usePages } from '../../design/pages.js';
import { textOf } from '../screen.js';
import { useEntryColumns } from './entry-columns.js';
import { EntryDrawer } from './entry-drawer.js';
import { VerifyButton } from './verify-button.js';

type Entry = components['schemas']['AuditEntry'];
type Chain = Entry['chain'];

const CHAINS = ['cycles', 'customers', 'inputs', 'users'] as const satisfies readonly Chain[];

/** Numbers are of the chain. */
const keyOf = ({ chain, seq }: Entry): string => `${chain}-${seq}`;

export default function AuditPage() {
  const { t } = useTranslation('audit');
  const [search, setSearch] = useAddress();
  const [subjectId, chain] = [textOf(search['subject']), textOf(search['chain']) as Chain | undefined];
  const filter = { ...(subjectId ? { subjectId } : {}), ...(chain ? { chain } : {}) };
  const query = api.useInfiniteQuery(
    'get',
    '/api/v1/audit',
    { params: { query: { limit: 200, ...filter } } },
    BY_CURSOR,
  );
  const pages = usePages<Entry>(query);
  const columns = useEntryColumns();
  const actions = query.data?.pages[0]?.actions;
  return (
    <>
      <PageHeader title={t('title')}>{mayDo(actions, 'verify') ? <VerifyButton /> : null}</PageHeader>
      <Text size="sm" c="dimmed" mb="sm" maw={720}>
        {t('hint')}
      </Text>
      <Group gap="md" mb="sm" align="end">
        <Select
          label={t('chain')}
          placeholder={t('allChains')}
          data={CHAINS.map((value) => ({ value, label: t(`chain.${value}`) }))}
          value={chain ?? null}
          onChange={(value) => setSearch({ chain: value ?? undefined, entry: undefined })}
          clearable
          w={220}
        />
        {subjectId ? (
          <Text size="sm">
            {t('ofSubject', { name: pages.rows[0]?.subjectName ?? subjectId })}{' '}
            <Anchor component="button" size="sm" onClick={() => setSearch({ subject: undefined })}>
              {t('all')}
            </Anchor>
          </Text>
        ) : null}
      </Group>
      <ListState query={query} t={t} isEmpty={pages.rows.length === 0} isFiltered={Object.keys(filter).length > 0}>
        <DataTable
          label={t('title')}
          columns={columns}
          keyOf={keyOf}
          onOpen={(entry) => setSearch({ entry: keyOf(entry) })}
          exported={{
            name: t('fileName'),
            page: async (cursor, signal) => {
              const params = { query: { limit: 500, ...filter, ...(cursor ? { cursor } : {}) } };
              const { data } = await client.GET('/api/v1/audit', { params, signal });
              return data ?? { items: [], nextCursor: null };
            },
          }}
          {...pages}
        />
      </ListState>
      <EntryDrawer
        entry={pages.rows.find((entry) => keyOf(entry) === search['entry']) ?? null}
        onSubject={(id) => setSearch({ subject: id, entry: undefined })}
        onClose={() => setSearch({ entry: undefined })}
      />
    </>
  );
}
