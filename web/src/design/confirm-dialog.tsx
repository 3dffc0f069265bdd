import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface ConfirmDialogProps {
  readonly opened: boolean;
  readonly title: string;
  /** What the button does, as its words. */
  readonly confirm: string;
  /** What must be typed first; nothing unless given. */
  readonly typed?: string;
  readonly danger?: boolean;
  readonly busy?: boolean;
  /** The command cannot be given, and `children` say why. */
  readonly blocked?: boolean;
  onConfirm(): void;
  onCancel(): void;
  readonly children?: ReactNode;
}

/** Asks before something that matters; where money leaves, the person types what is going to happen. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { opened, title, onCancel, children } = props;
  const { t } = useTranslation('design');
  return (
    <Modal
      opened={opened}
      onClose={onCancel}
      title={title}
      centered
      size="lg"
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {opened ? <Question {...props}>{children}</Question> : null}
    </Modal>
  );
}

function Question({ confirm, typed, danger, busy, blocked, onConfirm, onCancel, children }: ConfirmDialogProps) {
  const { t } = useTranslation('design');
  const [text, setText] = useState('');
  const plain = (value: string) => value.replaceAll('\u00A0', ' ').trim();
  const ready = typed === undefined || plain(text) === plain(typed);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (ready && !blocked && !busy) onConfirm();
      }}
    >
      <Stack gap="md">
        {typeof children === 'string' ? <Text size="sm">{children}</Text> : children}
        {typed === undefined ? null : (
          <TextInput
            label={t('typeToConfirm', { text: typed })}
            value={text}
            autoComplete="off"
            data-autofocus
            onChange={({ currentTarget }) => setText(currentTarget.value)}
          />
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>
            {t('cancel')}
          </Button>
          <Button
            type="submit"
            loading={busy ?? false}
            disabled={!ready || blocked === true}
            {...(danger ? { color: 'red' } : {})}
          >
            {confirm}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
