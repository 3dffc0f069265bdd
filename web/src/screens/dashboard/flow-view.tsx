import { Chip, Group, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useAddress } from '../../app/router.js';
import { viewOf, type FlowView } from './drill.js';

const CHOICES = [
  { name: 'flow', on: 'pending' },
  { name: 'versions', on: 'all' },
] as const;

/** What of the flow is shown, out of the address. */
export function useFlowView(): FlowView {
  const [{ flow, versions }] = useAddress();
  return useMemo(() => viewOf({ flow, versions }), [flow, versions]);
}

/** «Solo pendientes» and «Todas las versiones»: other services are drawn, and the lists behind them are of those. */
export function FlowViewChips() {
  const { t } = useTranslation('dashboard');
  const [, setSearch] = useAddress();
  const view = useFlowView();
  return (
    <Group gap={6} role="group" aria-label={t('flow.view')}>
      {CHOICES.map(({ name, on }) => (
        <Chip
          key={name}
          size="xs"
          checked={view[name] !== undefined}
          onChange={(checked) => setSearch({ [name]: checked ? on : undefined })}
        >
          {t(`flow.view.${on}`)}
        </Chip>
      ))}
    </Group>
  );
}

/** What is counted, where it is not every service once. */
export function FlowViewWords() {
  const { t } = useTranslation('dashboard');
  const view = useFlowView();
  const words = CHOICES.flatMap(({ name, on }) => (view[name] === undefined ? [] : [t(`flow.viewHint.${on}`)]));
  if (words.length === 0) return null;
  return (
    <Text size="xs" c="dimmed" role="status" mb={4}>
      {words.join(' ')}
    </Text>
  );
}
