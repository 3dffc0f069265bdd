import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { ActionButton } from '../../design/action-button.js';
import { Callout } from '../../design/callout.js';
import { ConfirmDialog } from '../../design/confirm-dialog.js';
import { ErrorState } from '../../design/error-state.js';
import { useCycleCommand } from './cycle-command.js';
import { useReasonText } from './reason-text.js';

interface DryRunBannerProps {
  readonly cycle: components['schemas']['Cycle'];
  onDiscard(): void;
}

/** Says on each screen of a dry run that it is one, with its two ends: it becomes a cycle, or it is discarded. */
export function DryRunBanner({ cycle, onDiscard }: DryRunBannerProps) {
  const { t } = useTranslation('cycle');
  const reasonText = useReasonText();
  const [asking, setAsking] = useState(false);
  if (!cycle.dryRun || cycle.status === 'cancelled') return null;
  const promote = cycle.actions.find(({ name }) => name === 'promote');
  const discard = cycle.actions.find(({ name }) => name === 'cancel');
  return (
    <Stack my="sm">
      <Callout family="info" icon="question" title={t('dryRunTitle')}>
        <Group justify="space-between">
          <Text size="sm">{t('dryRunHint')}</Text>
          <Group gap="xs">
            {discard?.allowed ? (
              <Button size="xs" variant="default" className="kl-act" onClick={onDiscard}>
                {t('discard')}
              </Button>
            ) : null}
            {promote ? (
              <ActionButton
                size="xs"
                allowed={promote.allowed}
                reason={reasonText(promote.reason)}
                onAct={() => setAsking(true)}
              >
                {t('promote')}
              </ActionButton>
            ) : null}
          </Group>
        </Group>
      </Callout>
      {asking ? <PromoteDialog cycle={cycle} onClose={() => setAsking(false)} /> : null}
    </Stack>
  );
}

interface PromoteDialogProps {
  readonly cycle: components['schemas']['Cycle'];
  onClose(): void;
}

function PromoteDialog({ cycle, onClose }: PromoteDialogProps) {
  const { t } = useTranslation('cycle');
  const { run, busy, problem } = useCycleCommand(cycle);
  const promote = async () => {
    const body = { note: '' };
    if (await run('promote-cycle', body, (options) => client.POST('/api/v1/cycles/{id}/promote', { ...options, body })))
      onClose();
  };
  return (
    <ConfirmDialog
      opened
      title={t('promote')}
      confirm={t('promote')}
      busy={busy}
      onConfirm={() => void promote()}
      onCancel={onClose}
    >
      <Stack gap="sm">
        <Text size="sm">{t('promoteHint')}</Text>
        {problem ? <ErrorState error={problem} /> : null}
      </Stack>
    </ConfirmDialog>
  );
}
