import { Loader, Text } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { useFormat } from '../../app/session.js';
import { ErrorState } from '../../design/error-state.js';
import { ApprovalsPanel } from './approvals-panel.js';
import { CycleHeader } from './cycle-header.js';
import { PausePanel } from './pause-panel.js';
import { Results } from './results.js';
import { SendToBilling } from './send-to-billing.js';
import { Stalled } from './stalled.js';

export default function CyclePage() {
  const { t } = useTranslation('cycle');
  const { cycleId = '' } = useParams({ strict: false });
  const { data, dataUpdatedAt, error, refetch } = api.useQuery('get', '/api/v1/cycles/{id}', {
    params: { path: { id: cycleId } },
  });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loader aria-label={t('loading')} />;
  return (
    <>
      <CycleHeader cycle={data} current="results">
        <SendToBilling cycle={data} />
      </CycleHeader>
      {data.dryRun ? null : <Totals cycleId={cycleId} />}
      <Stalled cycle={data} readAt={dataUpdatedAt} />
      <PausePanel cycle={data} />
      <ApprovalsPanel cycle={data} />
      <Results cycle={data} />
    </>
  );
}

/** What the cycle comes to so far, as the metrics service has it: it counts no dry runs. */
function Totals({ cycleId }: { readonly cycleId: string }) {
  const { t } = useTranslation('cycle');
  const format = useFormat();
  const { data } = api.useQuery('get', '/api/v1/cycles/{id}/metrics', { params: { path: { id: cycleId } } });
  if (!data || data.totalValue === null || data.energyKwh === null) return null;
  return (
    <Text size="sm" mb="sm">
      {t('settledValue')} <strong>{format.money(data.totalValue, data.currency)}</strong> ·{' '}
      {format.energy(data.energyKwh)}
    </Text>
  );
}
