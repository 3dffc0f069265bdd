import { List, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.js';
import { commandKey, forgetKey } from '../../api/command-key.js';
import { Problem } from '../../api/problem.js';
import type { components } from '../../api/schema.js';
import { useFormat } from '../../app/session.js';
import { ConfirmDialog } from '../../design/confirm-dialog.js';
import { ErrorState } from '../../design/error-state.js';

interface ApproveDialogProps {
  readonly cycle: components['schemas']['Cycle'];
  readonly pending: components['schemas']['PendingApproval'];
  onClose(): void;
}

/** Consent to what is on screen, by its hash. Sending to billing cannot be undone: its count and total are typed first. */
export function ApproveDialog({ cycle, pending, onClose }: ApproveDialogProps) {
  const { t } = useTranslation('cycle');
  const format = useFormat();
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const { stage, services, total, currency, previousTotal, previousServices, contentHash } = pending;
  const billing = stage === 'billing';
  const count = format.count(services);
  const money = total === null ? null : format.money(total, currency ?? undefined);
  const approve = async () => {
    setBusy(true);
    setProblem(null);
    const command = `approve-${stage}`;
    const header = { 'idempotency-key': commandKey(command, [cycle.id, cycle.version, contentHash]) };
    const options = { params: { path: { id: cycle.id }, header }, headers: { 'if-match': `"${cycle.version}"` } };
    try {
      if (billing) await client.POST('/api/v1/cycles/{id}/send-to-billing', { ...options, body: { contentHash } });
      else await client.POST('/api/v1/cycles/{id}/approvals', { ...options, body: { stage, contentHash } });
      forgetKey(command);
      onClose();
    } catch (error) {
      setProblem(error);
      // What was refused because it has changed is a new command once it is seen anew.
      if (error instanceof Problem && error.status >= 400 && error.status < 500) forgetKey(command);
    } finally {
      setBusy(false);
      void queries.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[1]).startsWith('/api/v1/cycles') });
    }
  };
  return (
    <ConfirmDialog
      opened
      title={t(`approve.${stage}`)}
      confirm={t(`approveYes.${stage}`, { count: services, shown: count })}
      {...(billing ? { typed: money === null ? count : `${count} · ${money}` } : {})}
      busy={busy}
      onConfirm={() => void approve()}
      onCancel={onClose}
    >
      <Stack gap="sm">
        <List size="sm">
          <List.Item>{t('services', { count: services, shown: count })}</List.Item>
          {money === null ? null : <List.Item>{t('totalOf', { total: money })}</List.Item>}
          {previousTotal === null ? null : (
            <List.Item>
              {t('lastMonthOf', {
                count: previousServices,
                shown: format.count(previousServices),
                total: format.money(previousTotal, currency ?? undefined),
              })}
            </List.Item>
          )}
          <List.Item>{t(`then.${stage}`)}</List.Item>
        </List>
        <Text size="xs" c="dimmed">
          {t('contentHash')} {contentHash.slice(0, 16)}
        </Text>
        {problem ? <ErrorState error={problem} /> : null}
      </Stack>
    </ConfirmDialog>
  );
}
