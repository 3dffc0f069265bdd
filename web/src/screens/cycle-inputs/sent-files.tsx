import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema.js';
import { ErrorState } from '../../design/error-state.js';
import { InputSteps } from './input-steps.js';
import styles from './inputs.module.css';
import { LoadedInput } from './loaded-panel.js';
import { uploads, type UploadedFile } from './uploads.js';

interface SentFilesProps {
  readonly files: readonly UploadedFile[];
  readonly inputs: readonly components['schemas']['Input'][];
  readonly kinds: readonly components['schemas']['InputKind'][];
}

/** Files that are on their way or have arrived in this session, each at its step. */
export function SentFiles({ files, inputs, kinds }: SentFilesProps) {
  const { t } = useTranslation('cycle-inputs');
  const nameOf = (kind: string) => kinds.find(({ code }) => code === kind)?.name ?? kind;
  if (files.length === 0) return null;
  return (
    <section aria-labelledby="sent-files">
      <Title order={2} id="sent-files">
        {t('underWay')}
      </Title>
      <Stack gap={0} component="ul" className={styles.list} aria-live="polite">
        {files.map((file) => {
          const input = inputs.find(({ id }) => id === file.inputId);
          return (
            <li key={file.id} className={styles.item}>
              {input ? (
                <LoadedInput
                  input={input}
                  name={nameOf(input.kind)}
                  onDecimal={(decimal) => uploads.again(file.id, decimal)}
                />
              ) : (
                <OnItsWay file={file} />
              )}
            </li>
          );
        })}
      </Stack>
    </section>
  );
}

function OnItsWay({ file }: { readonly file: UploadedFile }) {
  const { t } = useTranslation('cycle-inputs');
  const { id, state, problem, sentBytes, file: bytes } = file;
  if (state === 'failed')
    return (
      <>
        <Text size="sm">{bytes.name}</Text>
        <ErrorState error={problem} onRetry={() => uploads.retry(id)} />
        <Group justify="flex-end" mt={4}>
          <Button size="compact-xs" variant="subtle" color="gray" onClick={() => uploads.forget(id)}>
            {t('takeOut', { name: bytes.name })}
          </Button>
        </Group>
      </>
    );
  return (
    <>
      <Text size="sm">{bytes.name}</Text>
      {state === 'sent' ? (
        <InputSteps name={bytes.name} step="reading" />
      ) : (
        <InputSteps name={bytes.name} step="uploading" share={bytes.size === 0 ? 1 : sentBytes / bytes.size} />
      )}
    </>
  );
}
