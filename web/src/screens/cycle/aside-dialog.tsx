import { Select, Stack, Text, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { useIntentions } from '../../api/use-intentions.js';
import { useFormat } from '../../app/session.js';
import { ConfirmDialog } from '../../design/confirm-dialog.js';
import { ErrorState } from '../../design/error-state.js';
import { ASIDE, CAUSES, type Aside, type Cause, type Chosen, type Done } from './aside-command.js';
import { useReasonText } from './reason-text.js';
import { Skipped } from './skipped.js';
import { showUndoNotice } from './undo-notice.js';

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
  const reasonText = useReasonText();
  const queries = useQueryClient();
  const intentions = useIntentions();
  const [reason, setReason] = useState<Cause>('consumption');
  const [note, setNote] = useState('');
  const [outcome, setOutcome] = useState<Done | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const { run, undo, asksCause } = ASIDE[act];
  const refresh = () =>
    queries.invalidateQueries({
      predicate: ({ queryKey }) => /^\/api\/v1\/(?:cycles|work-list)/.test(String(queryKey[1])),
    });
  const needsNote = asksCause && reason === 'other' && note.trim() === '';
  const tell = (done: Done) => {
    const key = crypto.randomUUID();
    const back = async (way: NonNullable<typeof undo>, name: string) => {
      const { data } = await client.GET('/api/v1/cycles/{id}', { params: { path: { id: cycle.id } } });
      const undone = await way({ cycle: data ?? done.cycle, act: name, key });
      await refresh();
      return undone;
    };
    const { act: named } = done;
    showUndoNotice({
      words: t(`done.${act}`, { count: done.done, shown: format.count(done.done) }),
      closeLabel: t('close'),
      notUndone: ({ skipped: [first], skippedCount }) =>
        t('notUndone', {
          count: skippedCount,
          shown: format.count(skippedCount),
          code: first?.supplyPointCode ?? '',
          reason: [reasonText(first?.reason), first?.detail].filter(Boolean).join(' '),
        }),
      ...(undo && named !== null ? { undo: () => back(undo, named) } : {}),
    });
  };
  const confirm = async () => {
    setBusy(true);
    setProblem(null);
    try {
      const meant = { content: [cycle.id, chosen, reason, note], version: cycle.version };
      const done = await intentions.carryOut(act, meant, ({ key, version }) =>
        run({ cycle: { id: cycle.id, version }, chosen, reason, note, key }),
      );
      if (done.done > 0) tell(done);
      if (done.skippedCount > 0) setOutcome(done);
      else onDone();
    } catch (error) {
      setProblem(error);
    } finally {
      setBusy(false);
      void refresh();
    }
  };
  if (outcome) return <Skipped done={outcome} onClose={onDone} />;
  return (
    <ConfirmDialog
      opened
      title={t(`act.${act}`)}
      confirm={t(`actYes.${act}`, { count, shown: format.count(count) })}
      busy={busy}
      blocked={needsNote}
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
          withAsterisk={asksCause && reason === 'other'}
          description={needsNote ? t('noteNeeded') : undefined}
          autosize
          minRows={2}
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
        />
        {problem ? <ErrorState error={problem} /> : null}
      </Stack>
    </ConfirmDialog>
  );
}
