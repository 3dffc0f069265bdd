import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';

/** As long as what can be undone can be undone. */
export const UNDO_MS = 10_000;

interface Undo {
  readonly label: string;
  /** It is being taken back. */
  readonly busy?: boolean;
  run(): void;
}
interface ToastProps {
  readonly message: string;
  /** What takes it back, by its word. */
  readonly undo?: Undo;
}

/** Says what was done, in a corner; what can be undone offers it for ten seconds. */
export function toast({ message, undo }: ToastProps): void {
  const id = crypto.randomUUID();
  const back = undo && {
    ...undo,
    run: () => {
      notifications.hide(id);
      undo.run();
    },
  };
  notifications.show({
    id,
    autoClose: undo ? UNDO_MS : 5_000,
    message: <ToastLine message={message} {...(back ? { undo: back } : {})} />,
  });
}

/** What a toast says, and the way back beside it. */
export function ToastLine({ message, undo }: ToastProps) {
  return (
    <Group justify="space-between" wrap="nowrap">
      <Text size="sm">{message}</Text>
      {undo ? (
        <Button size="compact-sm" variant="default" loading={undo.busy ?? false} onClick={undo.run}>
          {undo.label}
        </Button>
      ) : null}
    </Group>
  );
}
