import { List, Loader, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.js';
import { commandKey, forgetKey } from '../../api/command-key.js';
import type { components } from '../../api/schema.js';
import { useFormat } from '../../app/session.js';
import { ConfirmDialog } from '../../design/confirm-dialog.js';
import { ErrorState } from '../../design/error-state.js';
import type { Ticked, useSelection } from '../../design/selection.js';
import type { PointFilter } from './point-filter.js';

interface SettleDialogProps {
  readonly cycle: components['schemas']['Cycle'];
  readonly selection: ReturnType<typeof useSelection<PointFilter>>;
  onClose(): void;
}

const bodyOf = (ticked: Ticked<PointFilter>) =>
  ticked.mode === 'all'
    ? { filter: ticked.filter, exclude: [...ticked.except] }
    : { ids: [...ticked.keys], exclude: [] };

/** Freezes what is ticked, says what that is, and puts it into the cycle. */
export function SettleDialog({ cycle, selection, onClose }: SettleDialogProps) {
  const { t } = useTranslation('cycle-selection');
  const format = useFormat();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [problem, setProblem] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const body = bodyOf(selection.ticked);
  const frozen = useQuery({
    queryKey: ['frozen-selection', cycle.id, body],
    staleTime: Infinity,
    retry: false,
    queryFn: async () => {
      const header = { 'idempotency-key': commandKey('create-selection', [cycle.id, body]) };
      const { data } = await client.POST('/api/v1/selections', { params: { header }, body });
      if (!data) throw new Error('a selection is answered');
      return data;
    },
  });
  const put = async (selectionId: string) => {
    setBusy(true);
    setProblem(null);
    try {
      const command = { selectionId };
      const header = { 'idempotency-key': commandKey('put-selection', [cycle.id, command]) };
      await client.PUT('/api/v1/cycles/{id}/selection', {
        params: { path: { id: cycle.id }, header },
        body: command,
      });
      forgetKey('put-selection');
      forgetKey('create-selection');
      await queries.invalidateQueries({
        predicate: ({ queryKey }) => String(queryKey[1]).startsWith('/api/v1/cycles'),
      });
      await navigate({ to: `/cycles/${cycle.id}/inputs` as never });
    } catch (error) {
      setProblem(error);
      setBusy(false);
    }
  };
  const count = frozen.data?.count ?? 0;
  return (
    <ConfirmDialog
      opened
      title={t('settle')}
      confirm={t('settleMany', { count, shown: format.count(count) })}
      busy={busy}
      blocked={!frozen.data}
      onCancel={onClose}
      onConfirm={() => frozen.data && void put(frozen.data.id)}
    >
      <Stack gap="sm">
        {frozen.isPending ? <Loader size="sm" aria-label={t('freezing')} /> : null}
        {frozen.error ? <ErrorState error={frozen.error} onRetry={() => void frozen.refetch()} /> : null}
        {frozen.data ? (
          <>
            <Text size="sm">
              {t('frozen', { count, shown: format.count(count), period: format.period(cycle.period) })}
            </Text>
            <List size="sm">
              {selection.ticked.mode === 'all' && selection.ticked.except.size > 0 ? (
                <List.Item>
                  {t('exceptions', {
                    count: selection.ticked.except.size,
                    shown: format.count(selection.ticked.except.size),
                  })}
                </List.Item>
              ) : null}
              <List.Item>{t('laterOnes')}</List.Item>
              <List.Item>{t('nothingRuns')}</List.Item>
              {cycle.serviceCount > 0 ? (
                <List.Item>
                  {t('replaces', { count: cycle.serviceCount, shown: format.count(cycle.serviceCount) })}
                </List.Item>
              ) : null}
            </List>
            <Text size="xs" c="dimmed">
              {t('hash')} {frozen.data.hash.slice(0, 16)} ·{' '}
              {t('expires', { at: format.dateTime(frozen.data.expiresAt) })}
            </Text>
          </>
        ) : null}
        {problem ? <ErrorState error={problem} /> : null}
      </Stack>
    </ConfirmDialog>
  );
}
