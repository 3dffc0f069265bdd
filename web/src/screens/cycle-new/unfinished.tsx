import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/session.js';
import { Callout } from '../../design/callout.js';
import type { Fields } from './kept-draft.js';

interface UnfinishedProps {
  readonly fields: Fields;
  onContinue(): void;
  onDrop(): void;
}

/** A cycle that the person began to describe and left: go on with it, or let it go. */
export function Unfinished({ fields, onContinue, onDrop }: UnfinishedProps) {
  const { t } = useTranslation('cycle-new');
  const format = useFormat();
  const { name, market, period, mode } = fields;
  const words = [
    name,
    market ? t(`market.${market}`, { defaultValue: market }) : undefined,
    period ? format.period(period) : undefined,
    mode ? t(`mode.${mode}`, { defaultValue: mode }) : undefined,
  ];
  return (
    <Stack mb="md">
      <Callout family="info" icon="draft" title={t('unfinished')}>
        <Group justify="space-between">
          <Text size="sm">{words.filter(Boolean).join(' · ')}</Text>
          <Group gap="xs">
            <Button size="xs" variant="default" onClick={onDrop}>
              {t('dropDraft')}
            </Button>
            <Button size="xs" onClick={onContinue}>
              {t('continueDraft')}
            </Button>
          </Group>
        </Group>
      </Callout>
    </Stack>
  );
}
