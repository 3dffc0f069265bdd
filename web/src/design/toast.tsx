import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';

/** As long as what can be undone can be undone. */
const UNDO_MS = 10_000;

interface Toast {
  readonly message: string;
  /** What takes it back, by its word. */
  readonly undo?: { readonly label: string; readonly run: () => void };
}

/** Says what was done, in a corner; what can be undone offers it for ten seconds. */
export function toast({ message, undo }: Toast): void {
  const id = crypto.randomUUID();
  notifications.show({
    id,
    autoClose: undo ? UNDO_MS : 5_000,
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{message}</Text>
        {undo ? (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => {
              notifications.hide(id);
              undo.run();
            }}
          >
            {undo.label}
          </Button>
        ) : null}
      </Group>
    ),
  });
}
