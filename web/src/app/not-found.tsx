import { useTranslation } from 'react-i18next';
import { useDocumentTitle } from '@mantine/hooks';
import { EmptyState } from '../design/empty-state.js';

export function NotFound() {
  const { t } = useTranslation('app');
  useDocumentTitle(`${t('notFound')} · KantiA Liquidación`);
  return <EmptyState title={t('notFound')} hint={t('notFoundHint')} />;
}
