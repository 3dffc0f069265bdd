import { Anchor, Drawer, Group, Stack } from '@mantine/core';
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
  onCycle(id: string): void;
  onClose(): void;
}

/** One entry whole: the hash of what was recorded, and the links of the chain. */
export function EntryDrawer({ entry, onCycle, onClose }: EntryDrawerProps) {
  const { t } = useTranslation('audit');
  const format = useFormat();
  const { actOf, saidOf } = useEntryWords();
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
              [t('cycle'), entry.cycleName ?? '—'],
              [t('services'), format.count(entry.services)],
              [t('said'), saidOf(entry) || '—'],
              [t('contentHash'), <CopyText key="content" value={entry.contentHash} short />],
              [t('previousHash'), <CopyText key="previous" value={entry.previousHash} short />],
              [t('hash'), <CopyText key="hash" value={entry.hash} short />],
            ]}
          />
          {entry.cycleId ? (
            <Group gap="md">
              <Anchor size="sm" renderRoot={(props) => <Link {...props} to={`/cycles/${entry.cycleId}` as never} />}>
                {t('openCycle')}
              </Anchor>
              <Anchor component="button" size="sm" onClick={() => onCycle(entry.cycleId ?? '')}>
                {t('onlyCycle')}
              </Anchor>
            </Group>
          ) : null}
        </Stack>
      ) : null}
    </Drawer>
  );
}
