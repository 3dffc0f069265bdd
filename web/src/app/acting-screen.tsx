import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../design/empty-state.js';
import { usePhone } from '../design/phone.js';
import type { Screen } from '../screens/screen.js';

/** A screen that is there to change something: a phone is told where that is done. */
export function actingScreen(page: Screen['page']) {
  const Page = lazy(page);
  function ActingScreen() {
    const { t } = useTranslation('app');
    if (usePhone()) return <EmptyState title={t('notOnPhone')} hint={t('notOnPhoneHint')} />;
    return (
      <Suspense fallback={null}>
        <Page />
      </Suspense>
    );
  }
  return ActingScreen;
}
