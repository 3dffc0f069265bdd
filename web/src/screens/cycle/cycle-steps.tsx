import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema.js';
import { useFormat } from '../../app/session.js';
import { StatusBadge } from '../../design/status-badge.js';
import { Steps } from '../../design/steps.js';

interface CycleStepsProps {
  readonly cycle: components['schemas']['Cycle'];
  readonly current: 'selection' | 'inputs' | 'results';
}

/** Where a cycle stands on its way, above each of its screens. */
export function CycleSteps({ cycle, current }: CycleStepsProps) {
  const { t } = useTranslation('cycle');
  const format = useFormat();
  const { id, status, serviceCount } = cycle;
  const chosen = serviceCount > 0;
  return (
    <>
      <Group gap="sm" mb="xs">
        <StatusBadge object="cycle" code={status} />
        <Text size="sm" c="dimmed">
          {t(`market.${cycle.market}`)} · {format.period(cycle.period)} · {t(`mode.${cycle.mode}`)}
          {cycle.dryRun ? ` · ${t('dryRun')}` : ''}
          {chosen ? ` · ${t('services', { count: serviceCount, shown: format.count(serviceCount) })}` : ''}
        </Text>
      </Group>
      <Steps
        label={t('steps')}
        current={current}
        steps={[
          { id: 'selection', label: t('step.selection'), to: status === 'draft' ? `/cycles/${id}/selection` : null },
          { id: 'inputs', label: t('step.inputs'), to: chosen ? `/cycles/${id}/inputs` : null },
          { id: 'results', label: t('step.results'), to: status === 'draft' ? null : `/cycles/${id}` },
        ]}
      />
    </>
  );
}
