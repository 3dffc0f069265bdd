import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** What is missing here, and the next thing to do. */
export function EmptyState({
  title,
  hint,
  children,
}: {
  readonly title: string;
  readonly hint?: string;
  readonly children?: ReactNode;
}) {
  return (
    <Stack align="center" gap="xs" py="xl" role="status">
      <Text fw={650}>{title}</Text>
      {hint === undefined ? null : (
        <Text size="sm" c="dimmed" ta="center" maw={480}>
          {hint}
        </Text>
      )}
      {children === undefined ? null : <div className="kl-act">{children}</div>}
    </Stack>
  );
}
