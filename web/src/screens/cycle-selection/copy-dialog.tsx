import { Loader, Select, Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { useFormat } from '../../app/session.js';
import { ConfirmDialog } from '../../design/confirm-dialog.js';
import { ErrorState } from '../../design/error-state.js';
import { useCycleCommand } from '../cycle/cycle-command.js';

interface CopyDialogProps {
  readonly cycle: components['schemas']['Cycle'];
  onClose(): void;
}

/** Takes the points of another cycle, whose contracts are frozen for this month. */
export function CopyDialog({ cycle, onClose }: CopyDialogProps) {
  const { t } = useTranslation('cycle-selection');
  const format = useFormat();
  const navigate = useNavigate();
  const [fromCycleId, setFrom] = useState<string | null>(null);
  const { run, busy, problem } = useCycleCommand(cycle);
  const { data, error } = api.useQuery('get', '/api/v1/cycles', { params: { query: { limit: 500 } } });
  const others = data?.items.filter(({ id, market, serviceCount }) => {
    return id !== cycle.id && market === cycle.market && serviceCount > 0;
  });
  const from = others?.find(({ id }) => id === fromCycleId);
  const copy = async () => {
    if (!from) return;
    const body = { fromCycleId: from.id };
    if (
      await run('copy-selection', body, (options) => client.PUT('/api/v1/cycles/{id}/selection', { ...options, body }))
    )
      await navigate({ to: `/cycles/${cycle.id}/inputs` as never });
  };
  return (
    <ConfirmDialog
      opened
      title={t('copy')}
      confirm={from ? t('copyYes', { count: from.serviceCount, shown: format.count(from.serviceCount) }) : t('copy')}
      busy={busy}
      blocked={!from}
      onConfirm={() => void copy()}
      onCancel={onClose}
    >
      <Stack gap="sm">
        <Text size="sm">{t('copyHint')}</Text>
        {error ? <ErrorState error={error} /> : null}
        {!others && !error ? <Loader size="sm" aria-label={t('loading')} /> : null}
        {others?.length === 0 ? <Text size="sm">{t('copyNone')}</Text> : null}
        {others && others.length > 0 ? (
          <Select
            label={t('copyFrom')}
            data={others.map(({ id, name, period, serviceCount }) => ({
              value: id,
              label: `${name} · ${format.period(period)} · ${format.count(serviceCount)}`,
            }))}
            value={fromCycleId}
            searchable
            limit={200}
            nothingFoundMessage={t('copyNone')}
            onChange={setFrom}
          />
        ) : null}
        {problem ? <ErrorState error={problem} /> : null}
      </Stack>
    </ConfirmDialog>
  );
}
