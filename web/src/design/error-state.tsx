import { Alert, Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../api/problem.js';

/** What happened, by which code and trace it is found, and the way to try again. */
export function ErrorState({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const { t } = useTranslation('design');
  const problem = error instanceof Problem ? error : new Problem(0, 'app.unexpected', t('unexpected'), null);
  return (
    <Alert color="red" variant="light" role="alert" icon={<IconAlertTriangle aria-hidden />} title={problem.message}>
      <Group justify="space-between">
        <Text size="xs">
          {problem.changedBy ? `${t('changedBy', { name: problem.changedBy })} · ` : ''}
          {t('code')} {problem.code}
          {problem.traceId ? ` · ${t('trace')} ${problem.traceId}` : ''}
        </Text>
        {onRetry ? (
          <Button size="xs" variant="default" onClick={onRetry}>
            {t('retry')}
          </Button>
        ) : null}
      </Group>
    </Alert>
  );
}
