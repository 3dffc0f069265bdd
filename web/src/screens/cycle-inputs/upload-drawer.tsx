import { Button, Drawer, FileButton, Group, Stack, Text } from '@mantine/core';
import { useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { useFormat } from '../../app/session.js';
import { AUTO, ChosenFiles, type ChosenFile } from './chosen-files.js';
import styles from './inputs.module.css';
import { firstLineOf } from './first-line.js';
import { SentFiles } from './sent-files.js';
import { uploads } from './uploads.js';

type Kind = components['schemas']['InputKind'];

interface UploadDrawerProps {
  readonly opened: boolean;
  readonly period: string;
  readonly kinds: readonly Kind[];
  readonly required: readonly components['schemas']['RequiredInput'][];
  readonly inputs: readonly components['schemas']['Input'][];
  /** The kind that was asked for, when one was. */
  readonly kind: string;
  onClose(): void;
}

/** One file or many; the kind of each is proposed and may be chosen. What is under way goes on when the drawer is closed. */
export function UploadDrawer({ opened, period, kinds, required, inputs, kind, onClose }: UploadDrawerProps) {
  const { t } = useTranslation('cycle-inputs');
  const format = useFormat();
  const [chosen, setChosen] = useState<readonly ChosenFile[]>([]);
  const [over, setOver] = useState(false);
  const sent = useSyncExternalStore(uploads.subscribe, uploads.current).filter((file) => file.period === period);
  const choose = async (files: readonly File[]) => {
    const lines = await Promise.all(files.map((file) => firstLineOf(file)));
    const kindsOf = await recognised(files, lines);
    const added = files.map((file, index) => ({
      id: crypto.randomUUID(),
      file,
      kind: kindsOf[index] ?? (files.length === 1 && kind !== '' ? kind : lines[index] === null ? AUTO : ''),
      decimal: 'auto' as const,
    }));
    setChosen((now) => [...now, ...added]);
  };
  const load = () => {
    uploads.add(chosen.map(({ file, kind: of, decimal }) => ({ file, kind: of, decimal, period })));
    setChosen([]);
  };
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size={640}
      title={t('loadTitle', { period: format.period(period) })}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Stack gap="md">
        <div
          className={styles.drop}
          data-over={over}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            event.preventDefault();
            setOver(false);
            void choose([...event.dataTransfer.files]);
          }}
        >
          <FileButton onChange={(files) => void choose(files)} accept=".csv,.txt,.xlsx,.gz,.zip" multiple>
            {(props) => <Button {...props}>{t('chooseFiles')}</Button>}
          </FileButton>
          <Text size="xs" c="dimmed" mt="xs">
            {t('dropHint')}
          </Text>
        </div>
        <ChosenFiles files={chosen} kinds={kinds} required={required} onChange={setChosen} />
        {chosen.length > 0 ? (
          <Group justify="flex-end">
            <Button disabled={chosen.some(({ kind: of }) => of === '')} onClick={load}>
              {t('loadMany', { count: chosen.length, shown: format.count(chosen.length) })}
            </Button>
          </Group>
        ) : null}
        <SentFiles files={sent} inputs={inputs} kinds={kinds} />
        {sent.some(({ state }) => state === 'waiting' || state === 'sending') ? (
          <Text size="xs" c="dimmed">
            {t('goesOn')}
          </Text>
        ) : null}
      </Stack>
    </Drawer>
  );
}

/** The kind that each file seems to be, by the server's rule; while that cannot be asked, the person chooses. */
async function recognised(files: readonly File[], lines: readonly (string | null)[]) {
  const body = { files: files.map(({ name }, index) => ({ name, firstLine: lines[index] ?? '' })) };
  const { data } = await client
    .POST('/api/v1/input-kinds/recognise', { body })
    .catch(() => ({ data: { kinds: [] as (string | null)[] } }));
  return data?.kinds ?? [];
}
