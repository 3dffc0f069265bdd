import { Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { ConfirmDialog } from '../../design/confirm-dialog.js';
import { ErrorState } from '../../design/error-state.js';
import { useCycleCommand } from '../cycle/cycle-command.js';
import { Readiness, useReadiness } from './readiness.js';

interface StartDialogProps {
  readonly cycle: components['schemas']['Cycle'];
  readonly nameOf: (kind: string) => string;
  onClose(): void;
}

/** «Continuar con liquidación»: says who goes and who waits before it starts. */
export function StartDialog({ cycle, nameOf, onClose }: StartDialogProps) {
  const { t } = useTranslation('cycle-inputs');
  const navigate = useNavigate();
  const { run, busy, problem } = useCycleCommand(cycle);
  const readiness = useReadiness(cycle.id, undefined);
  const start = async () => {
    const done = await run('start-cycle', null, (options) => client.POST('/api/v1/cycles/{id}/start', { ...options }));
    if (done) await navigate({ to: `/cycles/${cycle.id}` as never });
  };
  return (
    <ConfirmDialog
      opened
      title={t('continue')}
      confirm={t('continueYes')}
      busy={busy}
      blocked={!readiness.data}
      onCancel={onClose}
      onConfirm={() => void start()}
    >
      <Stack gap="sm">
        <Readiness cycleId={cycle.id} nameOf={nameOf} />
        <Text size="sm">{t(`startHint.${cycle.mode}`)}</Text>
        {problem ? <ErrorState error={problem} /> : null}
      </Stack>
    </ConfirmDialog>
  );
}
