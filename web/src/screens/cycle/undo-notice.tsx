import { Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../design/error-state.js';
import { ToastLine, UNDO_MS } from '../../design/toast.js';
import type { Done } from './aside-command.js';

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
  // Shown anew, since somebody may have closed it while the answer was on its way.
  const stay = (message: React.ReactNode) => {
    notifications.hide(id);
    notifications.show({ autoClose: false, closeButtonProps, message });
  };
  const back = async () => {
    // The answer may take longer than what is left of the ten seconds.
    notifications.update({ id, autoClose: false, message });
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
  const message = undo ? <Undoable words={words} back={back} /> : <ToastLine message={words} />;
  notifications.show({ id, autoClose: UNDO_MS, closeButtonProps, message });
}

function Undoable({ words, back }: { readonly words: string; readonly back: () => Promise<void> }) {
  const { t } = useTranslation('cycle');
  const [busy, setBusy] = useState(false);
  const run = () => {
    setBusy(true);
    void back();
  };
  return <ToastLine message={words} undo={{ label: t('undo'), busy, run }} />;
}
