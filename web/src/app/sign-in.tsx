import { Alert, Button, Center, Paper, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../api/client.js';
import { Problem } from '../api/problem.js';
import type { SessionUser } from './session.js';

/** Also stands over a screen whose session has ended: what was typed there stays. */
export function SignInForm({
  email,
  onSignedIn,
}: {
  readonly email?: string;
  readonly onSignedIn: (user: SessionUser) => void;
}) {
  const { t } = useTranslation('app');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useForm({ mode: 'uncontrolled', initialValues: { email: email ?? '', password: '' } });
  const signIn = async (body: { email: string; password: string }) => {
    setBusy(true);
    setProblem(null);
    try {
      const { data } = await client.POST('/api/v1/session', { body });
      if (data) onSignedIn(data.user);
    } catch (error) {
      setProblem(error instanceof Problem ? error : new Problem(0, 'http.unreachable', String(error), null));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form onSubmit={form.onSubmit((values) => void signIn(values))}>
      <Stack gap="sm">
        {problem ? (
          <Alert color="red" variant="light" role="alert">
            {problem.message}
            {problem.traceId ? (
              <Text size="xs">
                {problem.code} · {problem.traceId}
              </Text>
            ) : null}
          </Alert>
        ) : null}
        <TextInput
          label={t('email')}
          type="email"
          autoComplete="username"
          required
          autoFocus
          {...form.getInputProps('email')}
        />
        <PasswordInput
          label={t('password')}
          autoComplete="current-password"
          required
          {...form.getInputProps('password')}
        />
        <Button type="submit" loading={busy}>
          {t('signIn')}
        </Button>
      </Stack>
    </form>
  );
}

export function SignInPage({ onSignedIn }: { readonly onSignedIn: (user: SessionUser) => void }) {
  const { t } = useTranslation('app');
  return (
    <Center mih="100vh" component="main">
      <Paper p="xl" w={360} withBorder>
        <Title order={1} mb={4}>
          KantiA Liquidación
        </Title>
        <Text size="sm" c="dimmed" mb="lg">
          {t('signInHint')}
        </Text>
        <SignInForm onSignedIn={onSignedIn} />
      </Paper>
    </Center>
  );
}
