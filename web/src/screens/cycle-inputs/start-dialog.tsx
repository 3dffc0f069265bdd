import { Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.js';
import { commandKey, forgetKey } from '../../api/command-key.js';
import type { components } from '../../api/schema.js';
import { ConfirmDialog } from '../../design/confirm-dialog.js';
import { ErrorState } from '../../design/error-state.js';
import { Readiness } from './readiness.js';

interface StartDialogProps {
  readonly cycle: components['schemas']['Cycle'];
  readonly nameOf: (kind: string) => string;
  onClose(): void;
}

/** «Continuar con liquidación»: says who goes and who waits before it starts. */
export function StartDialog({ cycle, nameOf, onClose }: StartDialogProps) {
  const { t } = useTranslation('cycle-inputs');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const start = async () => {
    setBusy(true);
    setProblem(null);
    try {
      const header = { 'idempotency-key': commandKey('start-cycle', cycle.id) };
      await client.POST('/api/v1/cycles/{id}/start', { params: { path: { id: cycle.id }, header } });
      forgetKey('start-cycle');
      await queries.invalidateQueries({
        predicate: ({ queryKey }) => String(queryKey[1]).startsWith('/api/v1/cycles'),
      });
      await navigate({ to: `/cycles/${cycle.id}` as never });
    } catch (error) {
      setProblem(error);
      setBusy(false);
    }
  };
  return (
    <ConfirmDialog
      opened
      title={t('continue')}
      confirm={t('continueYes')}
      busy={busy}
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
