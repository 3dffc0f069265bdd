import { Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { useFormat } from '../../app/session.js';
import { ConfirmDialog } from '../../design/confirm-dialog.js';
import { ErrorState } from '../../design/error-state.js';
import { useCycleCommand } from './cycle-command.js';

interface CancelDialogProps {
  readonly cycle: components['schemas']['Cycle'];
  onClose(): void;
}

/** The end of a cycle of which nothing was sent: it needs a reason, and its services are free for another. */
export function CancelDialog({ cycle, onClose }: CancelDialogProps) {
  const { t } = useTranslation('cycle');
  const format = useFormat();
  const [note, setNote] = useState('');
  const { run, busy, problem } = useCycleCommand(cycle);
  const cancel = async () => {
    const body = { note: note.trim() };
    if (await run('cancel-cycle', body, (options) => client.POST('/api/v1/cycles/{id}/cancel', { ...options, body })))
      onClose();
  };
  return (
    <ConfirmDialog
      opened
      title={t('cancel')}
      confirm={t('cancel')}
      danger
      busy={busy}
      blocked={note.trim() === ''}
      onConfirm={() => void cancel()}
      onCancel={onClose}
    >
      <Stack gap="sm">
        <Text size="sm">{t('cancelHint', { count: cycle.serviceCount, shown: format.count(cycle.serviceCount) })}</Text>
        <Textarea
          label={t('why')}
          withAsterisk
          value={note}
          maxLength={1000}
          autosize
          minRows={2}
          data-autofocus
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
        />
        {problem ? <ErrorState error={problem} /> : null}
      </Stack>
    </ConfirmDialog>
  );
}
