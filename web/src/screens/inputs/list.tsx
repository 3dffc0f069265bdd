import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.js';
import { useFormat } from '../../app/session.js';
import { DataTable, type Column } from '../../design/data-table.js';
import { StatusBadge } from '../../design/status-badge.js';
import type { Input, InputFilter, useInputs } from './queries.js';

interface InputListProps {
  readonly pages: ReturnType<typeof useInputs>['pages'];
  readonly filter: InputFilter;
  readonly nameOf: (kind: string) => string;
  onOpen(input: Input): void;
}

/** The newest first: every version of every kind. */
export function InputList({ pages, filter, nameOf, onOpen }: InputListProps) {
  const { t } = useTranslation('inputs');
  return (
    <DataTable
      label={t('title')}
      columns={useColumns(nameOf)}
      keyOf={({ id }) => id}
      nameOf={({ file }) => file.name}
      onOpen={onOpen}
      onPeek={onOpen}
      exported={{
        name: [t('title'), filter.period].filter(Boolean).join(' '),
        page: async (cursor, signal) => {
          const query = { limit: 500, ...filter, ...(cursor ? { cursor } : {}) };
          const { data } = await client.GET('/api/v1/inputs', { params: { query }, signal });
          return data ?? { items: [], nextCursor: null };
        },
      }}
      {...pages}
    />
  );
}

function useColumns(nameOf: InputListProps['nameOf']): readonly Column<Input>[] {
  const { t } = useTranslation('inputs');
  const format = useFormat();
  return [
    {
      id: 'kind',
      header: t('kind'),
      width: 'minmax(220px, 1fr)',
      cell: ({ kind }) => nameOf(kind),
      value: ({ kind }) => nameOf(kind),
    },
    {
      id: 'version',
      header: t('version'),
      width: '80px',
      numeric: true,
      cell: ({ version }) => format.count(version),
      value: ({ version }) => ({ kind: 'count', value: version }),
    },
    {
      id: 'status',
      header: t('status'),
      width: '165px',
      cell: ({ status }) => <StatusBadge object="input" code={status} />,
      value: ({ status }) => ({ kind: 'status', object: 'input', code: status }),
    },
    {
      id: 'period',
      header: t('period'),
      width: '85px',
      cell: ({ period }) => format.periodShort(period),
      value: ({ period }) => ({ kind: 'period', value: period }),
    },
    {
      id: 'file',
      header: t('file'),
      width: 'minmax(190px, 1fr)',
      cell: ({ file }) => file.name,
      value: ({ file }) => file.name,
    },
    {
      id: 'rows',
      header: t('rows'),
      width: '90px',
      numeric: true,
      cell: ({ rows }) => format.count(rows),
      value: ({ rows }) => ({ kind: 'count', value: rows }),
    },
    {
      id: 'errors',
      header: t('errors'),
      width: '90px',
      numeric: true,
      cell: ({ errorCount }) => format.count(errorCount),
      value: ({ errorCount }) => ({ kind: 'count', value: errorCount }),
    },
    {
      id: 'loaded',
      header: t('loadedAt'),
      width: '145px',
      cell: ({ createdAt }) => format.dateTime(createdAt),
      value: ({ createdAt }) => ({ kind: 'instant', value: createdAt }),
    },
  ];
}
