import { Select, Stack, Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { commandKey, forgetKey } from '../../api/command-key.js';
import type { components } from '../../api/schema.js';
import { useFormat } from '../../app/session.js';
import { ConfirmDialog } from '../../design/confirm-dialog.js';
import { ErrorState } from '../../design/error-state.js';
import { ASIDE, CAUSES, UNDO_MS, type Aside, type Cause, type Chosen } from './aside-command.js';
import { UndoNotice } from './undo-notice.js';

interface AsideDialogProps {
  readonly cycle: components['schemas']['Cycle'];
  readonly act: Aside;
  readonly chosen: Chosen;
  readonly count: number;
  onDone(): void;
  onClose(): void;
}

/** Review, exclusion and the way back, for one service or many: a cause, a note, and ten seconds to undo what can be. */
export function AsideDialog({ cycle, act, chosen, count, onDone, onClose }: AsideDialogProps) {
  const { t } = useTranslation('cycle');
  const format = useFormat();
  const queries = useQueryClient();
  const [reason, setReason] = useState<Cause>('consumption');
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const { run, undo, asksCause } = ASIDE[act];
  const refresh = () =>
    queries.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[1]).startsWith('/api/v1/cycles') });
  const confirm = async () => {
    setBusy(true);
    setProblem(null);
    try {
      const key = commandKey(act, [cycle.id, cycle.version, chosen, reason, note]);
      const done = await run({ cycle, chosen, reason, note, key });
      forgetKey(act);
      const id = crypto.randomUUID();
      const words = t(`done.${act}`, { count: done.done, shown: format.count(done.done) });
      const skipped =
        done.skippedCount === 0
          ? ''
          : t('skipped', { count: done.skippedCount, shown: format.count(done.skippedCount) });
      notifications.show({
        id,
        autoClose: UNDO_MS,
        closeButtonProps: { 'aria-label': t('close') },
        message: (
          <UndoNotice
            words={[words, skipped].filter(Boolean).join(' ')}
            {...(undo && done.done > 0
              ? {
                  undo: async () => {
                    await undo({ cycle: done.cycle, chosen, key: crypto.randomUUID() });
                    notifications.hide(id);
                    await refresh();
                  },
                }
              : {})}
          />
        ),
      });
      onDone();
    } catch (error) {
      setProblem(error);
      forgetKey(act);
    } finally {
      setBusy(false);
      void refresh();
    }
  };
  return (
    <ConfirmDialog
      opened
      title={t(`act.${act}`)}
      confirm={t(`actYes.${act}`, { count, shown: format.count(count) })}
      busy={busy}
      onConfirm={() => void confirm()}
      onCancel={onClose}
    >
      <Stack gap="sm">
        <Text size="sm">{t(`actHint.${act}`)}</Text>
        {asksCause ? (
          <Select
            label={t('cause')}
            data={CAUSES.map((value) => ({ value, label: t(`cause.${value}`) }))}
            value={reason}
            allowDeselect={false}
            onChange={(value) => value && setReason(value)}
          />
        ) : null}
        <Textarea
          label={t('note')}
          value={note}
          maxLength={1000}
          autosize
          minRows={2}
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
        />
        {problem ? <ErrorState error={problem} /> : null}
      </Stack>
    </ConfirmDialog>
  );
}
