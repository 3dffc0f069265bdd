import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema.js';
import { useFormat } from '../../app/session.js';
import type { Column } from '../../design/data-table.js';
import { useEntryWords } from './entry-words.js';

type Entry = components['schemas']['AuditEntry'];

/** Numbers are of the chain: the file has both hashes whole, so that somebody else can recompute it. */
export function useEntryColumns(): readonly Column<Entry>[] {
  const { t } = useTranslation('audit');
  const format = useFormat();
  const { actOf, subjectOf, saidOf } = useEntryWords();
  return [
    {
      id: 'chain',
      header: t('chain'),
      width: '110px',
      cell: ({ chain }) => t(`chain.${chain}`),
      value: ({ chain }) => t(`chain.${chain}`),
    },
    {
      id: 'seq',
      header: t('seq'),
      width: '55px',
      numeric: true,
      cell: ({ seq }) => format.count(seq),
      value: ({ seq }) => ({ kind: 'decimal', value: String(seq) }),
    },
    {
      id: 'at',
      header: t('at'),
      width: '165px',
      cell: ({ at }) => format.instant(at),
      value: ({ at }) => ({ kind: 'instant', value: at }),
    },
    {
      id: 'who',
      header: t('who'),
      width: 'minmax(125px, 1fr)',
      cell: ({ userName }) => userName ?? '—',
      value: ({ userName }) => userName,
    },
    { id: 'act', header: t('act'), width: 'minmax(210px, 1fr)', cell: actOf, value: actOf },
    {
      id: 'subject',
      header: t('subject'),
      width: 'minmax(125px, 1fr)',
      cell: subjectOf,
      value: subjectOf,
    },
    {
      id: 'count',
      header: t('count'),
      width: '90px',
      numeric: true,
      cell: ({ count }) => format.count(count),
      value: ({ count }) => ({ kind: 'decimal', value: String(count) }),
    },
    { id: 'said', header: t('said'), width: 'minmax(110px, 2fr)', cell: saidOf, value: saidOf },
    {
      id: 'hash',
      header: t('hash'),
      width: '120px',
      cell: ({ hash }) => `${hash.slice(0, 12)}…`,
      value: ({ hash }) => hash,
    },
  ];
}
