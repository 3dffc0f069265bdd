import { List, Loader, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../api/client.js';
import { commandKey, forgetKey } from '../../api/command-key.js';
import type { components } from '../../api/schema.js';
import { useFormat } from '../../app/session.js';
import { Callout } from '../../design/callout.js';
import { ConfirmDialog } from '../../design/confirm-dialog.js';
import { ErrorState } from '../../design/error-state.js';
import { forgetTicks } from '../../design/kept-ticks.js';
import type { Ticked, useSelection } from '../../design/selection.js';
import { useCycleCommand } from '../cycle/cycle-command.js';
import { useKindNames } from '../cycle-inputs/kind-names.js';
import { Readiness, useReadiness } from '../cycle-inputs/readiness.js';
import { ticksName, type PointFilter } from './point-filter.js';

interface SettleDialogProps {
  readonly cycle: components['schemas']['Cycle'];
  readonly selection: ReturnType<typeof useSelection<PointFilter>>;
  onClose(): void;
}

const LOOK_MS = 5_000;
const bodyOf = (ticked: Ticked<PointFilter>) =>
  ticked.mode === 'all'
    ? { filter: ticked.filter, exclude: [...ticked.except] }
    : { ids: [...ticked.keys], exclude: [] };

/** Freezes what is ticked, says what that is, and puts it into the cycle. */
export function SettleDialog({ cycle, selection, onClose }: SettleDialogProps) {
  const { t } = useTranslation('cycle-selection');
  const format = useFormat();
  const navigate = useNavigate();
  const { run, busy, problem } = useCycleCommand(cycle);
  const nameOf = useKindNames();
  const body = bodyOf(selection.ticked);
  const frozen = useQuery({
    queryKey: ['frozen-selection', cycle.id, body],
    staleTime: Infinity,
    // Opened again it is another selection: what was frozen before lacks who came since, and lasts a day.
    gcTime: 0,
    retry: false,
    queryFn: async () => {
      const header = { 'idempotency-key': commandKey('create-selection', [cycle.id, body]) };
      const { data } = await client.POST('/api/v1/selections', { params: { header }, body });
      if (!data) throw new Error('a selection is answered');
      forgetKey('create-selection');
      return data;
    },
  });
  const put = async (selectionId: string) => {
    const command = { selectionId };
    const done = await run('put-selection', command, (options) =>
      client.PUT('/api/v1/cycles/{id}/selection', { ...options, body: command }),
    );
    if (!done) return;
    forgetTicks(ticksName(cycle));
    await navigate({ to: `/cycles/${cycle.id}/inputs` as never });
  };
  const count = frozen.data?.count ?? 0;
  const later = useLater(selection.ticked, frozen.data?.count ?? null);
  const readiness = useReadiness(cycle.id, frozen.data, frozen.data !== undefined);
  // Before the selection is frozen the answer at hand, if any, is about the draft.
  const seen = frozen.data && readiness.data;
  const nobody = seen !== undefined && seen.pass + seen.wait === 0;
  return (
    <ConfirmDialog
      opened
      title={t('settle')}
      confirm={t('settleMany', { count, shown: format.count(count) })}
      busy={busy}
      blocked={!seen || nobody}
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
            <Readiness cycleId={cycle.id} selection={frozen.data} nameOf={nameOf} />
            {nobody ? <Callout family="warning" icon="alert" role="alert" title={t('nobodyPasses')} /> : null}
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
              {later > 0 ? <List.Item>{t('newOnes', { count: later, shown: format.count(later) })}</List.Item> : null}
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

/** How many more the filter finds by now than were frozen: told, and left out. */
function useLater(ticked: Ticked<PointFilter>, frozen: number | null): number {
  const isAll = ticked.mode === 'all';
  const { data } = api.useQuery(
    'get',
    '/api/v1/supply-points/facets',
    { params: { query: isAll ? ticked.filter : {} } },
    { enabled: isAll && frozen !== null, refetchInterval: LOOK_MS, staleTime: 0 },
  );
  if (!isAll || !data || frozen === null) return 0;
  return Math.max(0, data.total - ticked.except.size - frozen);
}
