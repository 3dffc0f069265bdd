import { CopyButton, Tooltip, UnstyledButton } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './copy-text.module.css';

const SHORT_CHARACTERS = 12;

/** An id that can be copied whole; `short` shows its beginning only. The button stands out on hover and focus. */
export function CopyText({ value, short }: { readonly value: string; readonly short?: boolean }) {
  const { t } = useTranslation('design');
  const shown = short && value.length > SHORT_CHARACTERS ? `${value.slice(0, SHORT_CHARACTERS)}…` : value;
  return (
    <span className={styles.text}>
      <span title={shown === value ? undefined : value}>{shown}</span>
      <CopyButton value={value}>
        {({ copied, copy }) => (
          <Tooltip label={t(copied ? 'copied' : 'copy')}>
            <UnstyledButton className={styles.button} aria-label={t('copyOf', { value: shown })} onClick={copy}>
              {copied ? <IconCheck size={14} aria-hidden /> : <IconCopy size={14} aria-hidden />}
            </UnstyledButton>
          </Tooltip>
        )}
      </CopyButton>
    </span>
  );
}
