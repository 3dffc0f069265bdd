import { Badge, Button, Group, Menu, SegmentedControl, Select } from '@mantine/core';
import { IconTableExport, IconUpload, IconUserPlus } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { useAddress } from '../../app/router.js';
import { useFormat, useSession } from '../../app/session.js';
import { DataTable, type Column } from '../../design/data-table.js';
import { Finder } from '../../design/finder.js';
import { ListState } from '../../design/list-state.js';
import { PageHeader } from '../../design/page-header.js';
import { BY_CURSOR, usePages } from '../../design/pages.js';

type Customer = components['schemas']['Customer'];
const STATUSES = ['in-force', 'without'] as const;

export default function CustomersPage() {
  const { t } = useTranslation('customers');
  const format = useFormat();
  const [search, setSearch] = useAddress();
  const navigate = useNavigate();
  const finder = useRef<HTMLInputElement>(null);
  const filter = filterOf(search);
  const query = api.useInfiniteQuery(
    'get',
    '/api/v1/customers',
    { params: { query: { limit: 200, ...filter } } },
    {
      ...BY_CURSOR,
      placeholderData: (before) => before,
    },
  );
  const tags = api.useQuery('get', '/api/v1/management', {}).data?.tags ?? [];
  const pages = usePages<Customer>(query);
  const isFiltered = Object.keys(filter).length > 0;
  return (
    <>
      <PageHeader title={t('title')}>
        <ExportSheet />
        <Actions />
      </PageHeader>
      <Group mb="sm" align="end">
        <Finder
          box={finder}
          label={t('search')}
          placeholder={t('searchHint')}
          value={filter.q ?? ''}
          onFind={(q) => setSearch({ q: q || undefined }, { replace: true })}
          width={280}
        />
        <SegmentedControl
          aria-label={t('status')}
          data={[{ value: '', label: t('all') }, ...STATUSES.map((value) => ({ value, label: t(`status.${value}`) }))]}
          value={filter.status ?? ''}
          onChange={(status) => setSearch({ status: status || undefined })}
        />
        {tags.length > 0 || filter.tag ? (
          <Select
            label={t('tag')}
            placeholder={t('all')}
            data={tags.map(({ tag, count }) => ({ value: tag, label: `${tag} (${format.count(count)})` }))}
            value={filter.tag ?? null}
            onChange={(tag) => setSearch({ tag: tag ?? undefined })}
            clearable
            searchable
            w={180}
          />
        ) : null}
      </Group>
      <ListState query={query} t={t} isEmpty={pages.rows.length === 0} isFiltered={isFiltered} action={<Actions />}>
        <DataTable
          label={t('title')}
          columns={columnsOf(t, format)}
          keyOf={({ id }) => id}
          onOpen={({ id }) => void navigate({ to: `/customers/${id}` as never })}
          onFilter={() => finder.current?.focus()}
          exported={{
            name: t('fileName'),
            page: async (cursor, signal) => {
              const params = { query: { limit: 500, ...filter, ...(cursor ? { cursor } : {}) } };
              const { data } = await client.GET('/api/v1/customers', { params, signal });
              return data ?? { items: [], nextCursor: null };
            },
          }}
          {...pages}
        />
      </ListState>
    </>
  );
}

/** The whole master data in the columns of the template: what is corrected there can be imported again. */
function ExportSheet() {
  const { t } = useTranslation('customers');
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" leftSection={<IconTableExport size={16} aria-hidden />}>
          {t('exportSheet')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {(['xlsx', 'csv'] as const).map((format) => (
          <Menu.Item key={format} component="a" href={`/api/v1/customers/export?format=${format}`} download>
            {t(`design:export.${format}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function Actions() {
  const { t } = useTranslation('customers');
  const { user } = useSession();
  if (!user.roles.some((role) => role === 'operator' || role === 'admin')) return null;
  return (
    <Group gap="sm">
      <Button
        component={Link}
        to="/customers/import"
        variant="default"
        leftSection={<IconUpload size={16} aria-hidden />}
      >
        {t('import')}
      </Button>
      <Button component={Link} to="/customers/new" leftSection={<IconUserPlus size={16} aria-hidden />}>
        {t('add')}
      </Button>
    </Group>
  );
}

function filterOf(search: Readonly<Record<string, unknown>>) {
  const status = STATUSES.find((code) => code === search['status']);
  const q = typeof search['q'] === 'string' ? search['q'] : undefined;
  const tag = typeof search['tag'] === 'string' ? search['tag'] : undefined;
  return { ...(q ? { q } : {}), ...(status ? { status } : {}), ...(tag ? { tag } : {}) };
}

type Texts = ReturnType<typeof useTranslation>['t'];
function columnsOf(t: Texts, format: ReturnType<typeof useFormat>): readonly Column<Customer>[] {
  return [
    { id: 'code', header: t('code'), width: '142px', cell: ({ code }) => code, value: ({ code }) => code },
    {
      id: 'name',
      header: t('name'),
      width: 'minmax(180px, 1fr)',
      cell: ({ name }) => name,
      value: ({ name }) => name,
    },
    {
      id: 'taxId',
      header: t('taxId'),
      width: '150px',
      cell: ({ idType, idNumber }) => `${idType} ${idNumber}`,
      value: ({ idType, idNumber }) => `${idType} ${idNumber}`,
    },
    {
      id: 'tags',
      spare: true,
      header: t('tags'),
      width: 'minmax(100px, 0.6fr)',
      cell: ({ tags }) =>
        tags.map((tag) => (
          <Badge key={tag} size="sm" variant="default" tt="none" fw={500} mr={4}>
            {tag}
          </Badge>
        )),
      value: ({ tags }) => tags.join(', '),
    },
    {
      id: 'points',
      header: t('points'),
      width: '110px',
      numeric: true,
      cell: ({ supplyPointCount }) => format.count(supplyPointCount),
      value: ({ supplyPointCount }) => ({ kind: 'count', value: supplyPointCount }),
    },
    {
      id: 'inForce',
      header: t('inForce'),
      width: '150px',
      numeric: true,
      cell: ({ contractsInForce }) => format.count(contractsInForce),
      value: ({ contractsInForce }) => ({ kind: 'count', value: contractsInForce }),
    },
    {
      id: 'email',
      header: t('email'),
      spare: true,
      width: '215px',
      cell: ({ email }) => email,
      value: ({ email }) => email,
    },
  ];
}
