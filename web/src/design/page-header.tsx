import { Group, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import type { ReactNode } from 'react';

/** Title of a screen, and at the right what it is for. */
export function PageHeader({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  useDocumentTitle(`${title} · KantiA Liquidación`);
  return (
    <Group justify="space-between" mb="md" wrap="wrap" gap="sm">
      <Title order={1}>{title}</Title>
      <Group gap="sm">{children}</Group>
    </Group>
  );
}
