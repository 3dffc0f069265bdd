import { Anchor, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { useAddress } from '../../app/router.js';
import { DataTable } from '../../design/data-table.js';
import { ListState } from '../../design/list-state.js';
import { PageHeader } from '../../design/page-header.js';
import { BY_CURSOR, usePages } from '../../design/pages.js';
import { useEntryColumns } from './entry-columns.js';
import { EntryDrawer } from './entry-drawer.js';
import { VerifyButton } from './verify-button.js';

type Entry = components['schemas']['AuditEntry'];

export default function AuditPage() {
  const { t } = useTranslation('audit');
  const [search, setSearch] = useAddress();
  const cycleId = typeof search['cycle'] === 'string' ? search['cycle'] : undefined;
  const filter = cycleId ? { cycleId } : {};
  const query = api.useInfiniteQuery(
    'get',
    '/api/v1/audit',
    { params: { query: { limit: 200, ...filter } } },
    BY_CURSOR,
  );
  const pages = usePages<Entry>(query);
  const columns = useEntryColumns();
  return (
    <>
      <PageHeader title={t('title')}>
        <VerifyButton />
      </PageHeader>
      <Text size="sm" c="dimmed" mb="sm" maw={720}>
        {t('hint')}
      </Text>
      {cycleId ? (
        <Group gap="xs" mb="sm">
          <Text size="sm">{t('ofCycle', { name: pages.rows[0]?.cycleName ?? '' })}</Text>
          <Anchor component="button" size="sm" onClick={() => setSearch({ cycle: undefined })}>
            {t('all')}
          </Anchor>
        </Group>
      ) : null}
      <ListState query={query} t={t} isEmpty={pages.rows.length === 0} isFiltered={cycleId !== undefined}>
        <DataTable
          label={t('title')}
          columns={columns}
          keyOf={({ seq }) => String(seq)}
          onOpen={({ seq }) => setSearch({ entry: String(seq) })}
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
        entry={pages.rows.find(({ seq }) => String(seq) === search['entry']) ?? null}
        onCycle={(id) => setSearch({ cycle: id, entry: undefined })}
        onClose={() => setSearch({ entry: undefined })}
      />
    </>
  );
}
