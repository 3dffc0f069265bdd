import { Button, Stack } from '@mantine/core';
import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Problem } from '../api/problem.js';
import { ErrorState } from '../design/error-state.js';

/** A new build has other files: whoever has had the page open since before asks for some that are gone. */
const GONE = /dynamically imported module|module script|Failed to fetch/i;

/** One screen failed; the shell and the others go on. */
export function FailedScreen({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation('app');
  const router = useRouter();
  const isGone = error instanceof Error && GONE.test(error.message);
  const shown = isGone ? new Problem(0, 'app.new-version', t('newVersion'), null) : error;
  return (
    <Stack gap="sm">
      <ErrorState
        error={shown}
        onRetry={() => {
          if (isGone) return location.reload();
          reset();
          void router.invalidate();
        }}
      />
      <Button variant="default" size="xs" w="fit-content" onClick={() => void router.navigate({ to: '/' })}>
        {t('toStart')}
      </Button>
    </Stack>
  );
}
