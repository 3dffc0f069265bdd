import { Loader } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { EmptyState } from '../../design/empty-state.js';
import { ErrorState } from '../../design/error-state.js';
import { CycleHeader } from '../cycle/cycle-header.js';
import { ticksName } from './point-filter.js';
import { Points } from './points.js';

export default function CycleSelectionPage() {
  const { t } = useTranslation(['cycle-selection', 'cycle']);
  const { cycleId = '' } = useParams({ strict: false });
  const { data, error, refetch } = api.useQuery('get', '/api/v1/cycles/{id}', { params: { path: { id: cycleId } } });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loader aria-label={t('loading')} />;
  const closed = data.actions.find(({ name }) => name === 'put-selection');
  if (closed && !closed.allowed)
    return (
      <>
        <CycleHeader cycle={data} current="selection" />
        <EmptyState title={t('closed')} hint={t(`cycle:reason.${closed.reason ?? ''}`)} />
      </>
    );
  return <Points key={ticksName(data)} cycle={data} />;
}
