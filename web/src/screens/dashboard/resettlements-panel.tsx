import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useHasScreen } from '../../app/use-has-screen.js';
import { EmptyState } from '../../design/empty-state.js';
import { Panel } from '../../design/panel.js';

/** The newest re-settlements. Rows come with the issue on re-settlements; until then the answer has none. */
export function ResettlementsPanel() {
  const { t } = useTranslation('dashboard');
  const navigate = useNavigate();
  const hasList = useHasScreen('/resettlements');
  return (
    <Panel
      title={t('resettlements.title')}
      aside={
        hasList ? (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={t('resettlements.allOf')}
            onClick={() => void navigate({ to: '/resettlements' })}
          >
            {t('resettlements.all')}
          </Button>
        ) : null
      }
    >
      <EmptyState title={t('resettlements.empty')} hint={t('resettlements.emptyHint')} />
    </Panel>
  );
}
