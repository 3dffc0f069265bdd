import { ActionIcon, Group, Select, Stack, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema.js';
import { useFormat, useSession } from '../../app/session.js';
import { statusOf } from '../../status/status.js';
import styles from './inputs.module.css';
import type { Decimal } from './uploads.js';

/** Instead of a kind: the server recognises the file by its content. */
export const AUTO = 'auto';

export interface ChosenFile {
  readonly id: string;
  readonly file: File;
  /** Empty: to be chosen. */
  readonly kind: string;
  readonly decimal: Decimal;
}

interface ChosenFilesProps {
  readonly files: readonly ChosenFile[];
  readonly kinds: readonly components['schemas']['InputKind'][];
  readonly required: readonly components['schemas']['RequiredInput'][];
  onChange(files: readonly ChosenFile[]): void;
}

const DECIMALS = ['auto', 'comma', 'point'] as const;

/** Files before they are loaded: what each is. Kinds that the selection needs come first, with how they stand. */
export function ChosenFiles({ files, kinds, required, onChange }: ChosenFilesProps) {
  const { t } = useTranslation('cycle-inputs');
  const { language } = useSession();
  const format = useFormat();
  const needed = required.map(({ kind, name, status }) => ({
    value: kind,
    label: `${name} · ${statusOf('input', status)[language]}`,
  }));
  const others = kinds
    .filter(({ code }) => required.every(({ kind }) => kind !== code))
    .map(({ code, name }) => ({ value: code, label: name }));
  const change = (id: string, changed: Partial<ChosenFile>) =>
    onChange(files.map((file) => (file.id === id ? { ...file, ...changed } : file)));
  if (files.length === 0) return null;
  return (
    <Stack gap={0} component="ul" className={styles.list} aria-label={t('chosenFiles')}>
      {files.map(({ id, file, kind, decimal }) => (
        <li key={id} className={styles.item}>
          <Group justify="space-between" wrap="nowrap">
            <Text size="sm" truncate>
              {file.name} · {format.bytes(file.size)}
            </Text>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('takeOut', { name: file.name })}
              onClick={() => onChange(files.filter((other) => other.id !== id))}
            >
              <IconX size={16} aria-hidden />
            </ActionIcon>
          </Group>
          <Group gap="sm" align="start">
            <Select
              label={t('kind')}
              placeholder={t('chooseKind')}
              data={[
                { value: AUTO, label: t('byContent') },
                { group: t('ofSelection'), items: needed },
                { group: t('others'), items: others },
              ]}
              value={kind || null}
              onChange={(value) => change(id, { kind: value ?? '' })}
              searchable
              flex={1}
              error={kind === '' ? t('kindNeeded') : null}
            />
            <Select
              label={t('decimal')}
              data={DECIMALS.map((value) => ({ value, label: t(`decimal.${value}`) }))}
              value={decimal}
              allowDeselect={false}
              onChange={(value) => change(id, { decimal: value ?? 'auto' })}
              w={170}
            />
          </Group>
        </li>
      ))}
    </Stack>
  );
}
