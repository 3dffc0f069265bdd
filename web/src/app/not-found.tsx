import { useTranslation } from 'react-i18next';
import { EmptyState } from '../design/empty-state.js';

export function NotFound() {
  const { t } = useTranslation('app');
  return <EmptyState title={t('notFound')} hint={t('notFoundHint')} />;
}
