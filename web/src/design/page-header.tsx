import { Group, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { lazy, Suspense, type ReactNode } from 'react';
import { useScreen } from '../app/screen-here.js';

const ViewsMenu = lazy(async () => ({ default: (await import('../views/views-menu.js')).ViewsMenu }));

/** Title of a screen, and at the right what it is for; a phone is for reading, so its buttons are not offered there. */
export function PageHeader({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  useDocumentTitle(`${title} · KantiA Liquidación`);
  const screen = useScreen();
  return (
    <Group justify="space-between" mb="md" wrap="wrap" gap="sm">
      <Title order={1}>{title}</Title>
      <Group gap="sm">
        {screen?.search && screen.navigation ? (
          <Suspense fallback={null}>
            <ViewsMenu screen={screen} />
          </Suspense>
        ) : null}
        <Group gap="sm" className="kl-acts">
          {children}
        </Group>
      </Group>
    </Group>
  );
}
