import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { useAddress } from '../../app/router.js';
import { useFormat } from '../../app/session.js';
import { ActionButton } from '../../design/action-button.js';
import { Callout } from '../../design/callout.js';
import { ConfirmDialog } from '../../design/confirm-dialog.js';
import { ErrorState } from '../../design/error-state.js';
import { useCycleCommand } from './cycle-command.js';
import { useFindingWords } from './finding-words.js';
import { useReasonText } from './reason-text.js';
import { StayAside } from './stay-aside.js';

type Cycle = components['schemas']['Cycle'];

/** An automatic cycle that stopped because its first services all failed for one cause: which, where they are, and the way on. */
export function PausePanel({ cycle }: { readonly cycle: Cycle }) {
  const { t } = useTranslation('cycle');
  const format = useFormat();
  const reasonText = useReasonText();
  const [, setSearch] = useAddress();
  const [asking, setAsking] = useState(false);
  const { pause } = cycle;
  const cause = useFindingWords(cycle.id, pause?.cause ?? '');
  if (!pause) return null;
  const resume = cycle.actions.find(({ name }) => name === 'resume');
  const services = { count: pause.services, shown: format.count(pause.services) };
  return (
    <Stack mb="sm">
      <Callout family="review" icon="eye" title={t('paused', services)}>
        <Group justify="space-between">
          <Text size="sm">
            {cause} · {t(`pausedAt.${pause.stage}`, { time: format.dateTime(pause.at) })}
          </Text>
          <Group gap="xs">
            <Button
              size="xs"
              variant="default"
              onClick={() => setSearch({ finding: pause.cause, stage: undefined, outcome: undefined, q: undefined })}
            >
              {t('seeThem')}
            </Button>
            {resume ? (
              <ActionButton
                size="xs"
                allowed={resume.allowed}
                reason={reasonText(resume.reason)}
                onAct={() => setAsking(true)}
              >
                {t('resume')}
              </ActionButton>
            ) : null}
          </Group>
        </Group>
      </Callout>
      {asking ? <ResumeDialog cycle={cycle} onClose={() => setAsking(false)} /> : null}
    </Stack>
  );
}

function ResumeDialog({ cycle, onClose }: { readonly cycle: Cycle; readonly onClose: () => void }) {
  const { t } = useTranslation('cycle');
  const [note, setNote] = useState('');
  const { run, busy, problem } = useCycleCommand(cycle);
  const resume = async () => {
    const body = { note: note.trim() };
    if (await run('resume-cycle', body, (options) => client.POST('/api/v1/cycles/{id}/resume', { ...options, body })))
      onClose();
  };
  return (
    <ConfirmDialog
      opened
      title={t('resume')}
      confirm={t('resume')}
      busy={busy}
      onConfirm={() => void resume()}
      onCancel={onClose}
    >
      <Stack gap="sm">
        <Text size="sm">{t('resumeHint')}</Text>
        <StayAside counts={cycle.counts.byStage} />
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
