import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../design/error-state.js';

/** What was done, and the way back while it is shown. */
export function UndoNotice({ words, undo }: { readonly words: string; readonly undo?: () => Promise<void> }) {
  const { t } = useTranslation('cycle');
  const [problem, setProblem] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  if (problem) return <ErrorState error={problem} />;
  return (
    <Group justify="space-between" gap="sm">
      <Text size="sm">{words}</Text>
      {undo ? (
        <Button
          size="compact-sm"
          variant="light"
          loading={busy}
          onClick={() => {
            setBusy(true);
            undo().catch((error: unknown) => {
              setProblem(error);
              setBusy(false);
            });
          }}
        >
          {t('undo')}
        </Button>
      ) : null}
    </Group>
  );
}
