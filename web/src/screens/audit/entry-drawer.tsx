import { Anchor, Code, Drawer, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema.js';
import { useFormat } from '../../app/session.js';
import { CopyText } from '../../design/copy-text.js';
import { Facts } from '../../design/facts.js';
import { useEntryWords } from './entry-words.js';

interface EntryDrawerProps {
  /** Null: closed. */
  readonly entry: components['schemas']['AuditEntry'] | null;
  onSubject(id: string): void;
  onClose(): void;
}

/** One entry whole: the hash of what was recorded, and the links of the chain. */
export function EntryDrawer({ entry, onSubject, onClose }: EntryDrawerProps) {
  const { t } = useTranslation('audit');
  const format = useFormat();
  const { actOf, subjectOf, saidOf } = useEntryWords();
  return (
    <Drawer
      opened={entry !== null}
      onClose={onClose}
      position="right"
      size={560}
      title={entry ? t('entry', { seq: format.count(entry.seq) }) : ''}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {entry ? (
        <Stack gap="md">
          <Facts
            items={[
              [t('at'), format.instant(entry.at)],
              [t('who'), entry.userName ?? '—'],
              [t('act'), actOf(entry)],
              [t('chain'), t(`chain.${entry.chain}`)],
              [t('subject'), subjectOf(entry)],
              [t('count'), format.count(entry.count)],
              [t('said'), saidOf(entry) || '—'],
              [t('contentHash'), <CopyText key="content" value={entry.contentHash} short />],
              [t('previousHash'), <CopyText key="previous" value={entry.previousHash} short />],
              [t('hash'), <CopyText key="hash" value={entry.hash} short />],
            ]}
          />
          {entry.content === null ? null : (
            <div>
              <Text size="sm" c="dimmed" mb={4}>
                {t('content')}
              </Text>
              <Code block tabIndex={0}>
                {JSON.stringify(JSON.parse(entry.content), null, 2)}
              </Code>
            </div>
          )}
          <Group gap="md">
            {entry.chain === 'cycles' && entry.subjectId ? (
              <Anchor size="sm" renderRoot={(props) => <Link {...props} to={`/cycles/${entry.subjectId}` as never} />}>
                {t('openCycle')}
              </Anchor>
            ) : null}
            {entry.subjectId ? (
              <Anchor component="button" size="sm" onClick={() => onSubject(entry.subjectId ?? '')}>
                {t('onlySubject')}
              </Anchor>
            ) : null}
          </Group>
        </Stack>
      ) : null}
    </Drawer>
  );
}
