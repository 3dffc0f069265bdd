import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../design/error-state.js';
import { UNDO_MS, type Done } from './aside-command.js';

interface UndoNoticeProps {
  /** What was done. */
  readonly words: string;
  readonly closeLabel: string;
  /** The way back, where there is one. */
  readonly undo?: () => Promise<Done>;
  /** What an undo could not bring back: the notice stands outside the session, whose formats and words these are. */
  notUndone(undone: Done): string;
}

/** Says what was done, and offers the way back for ten seconds. What did not come back stays on screen until it is closed. */
export function showUndoNotice({ words, closeLabel, undo, notUndone }: UndoNoticeProps): void {
  const id = crypto.randomUUID();
  const closeButtonProps = { 'aria-label': closeLabel };
  const stay = (message: React.ReactNode) => notifications.update({ id, autoClose: false, closeButtonProps, message });
  const back = async () => {
    try {
      const undone = await undo?.();
      if (undone && undone.skippedCount > 0)
        stay(
          <Text size="sm" role="alert">
            {notUndone(undone)}
          </Text>,
        );
      else notifications.hide(id);
    } catch (error) {
      stay(<ErrorState error={error} />);
    }
  };
  const message = <UndoNotice words={words} {...(undo ? { back } : {})} />;
  notifications.show({ id, autoClose: UNDO_MS, closeButtonProps, message });
}

function UndoNotice({ words, back }: { readonly words: string; readonly back?: () => Promise<void> }) {
  const { t } = useTranslation('cycle');
  const [busy, setBusy] = useState(false);
  return (
    <Group justify="space-between" gap="sm">
      <Text size="sm">{words}</Text>
      {back ? (
        <Button
          size="compact-sm"
          variant="light"
          loading={busy}
          onClick={() => {
            setBusy(true);
            void back();
          }}
        >
          {t('undo')}
        </Button>
      ) : null}
    </Group>
  );
}
