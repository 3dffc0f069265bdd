import { Group, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/session.js';
import { StatusBadge } from '../../design/status-badge.js';
import { STATUSES } from '../../status/status.js';
import styles from './stage-filter.module.css';

interface StageFilterProps {
  readonly counts: Readonly<Record<string, number>>;
  readonly value: string;
  onChange(stage: string): void;
}

/** Where the services of the cycle stand; a press shows only those. */
export function StageFilter({ counts, value, onChange }: StageFilterProps) {
  const { t } = useTranslation('cycle');
  const format = useFormat();
  const stages = Object.keys(STATUSES.stage).filter((stage) => (counts[stage] ?? 0) > 0 || stage === value);
  return (
    <Group gap="xs" role="group" aria-label={t('stageFilter')}>
      {stages.map((stage) => (
        <UnstyledButton
          key={stage}
          aria-pressed={value === stage}
          className={styles.chip}
          onClick={() => onChange(value === stage ? '' : stage)}
        >
          <StatusBadge object="stage" code={stage} /> {format.count(counts[stage] ?? 0)}
        </UnstyledButton>
      ))}
    </Group>
  );
}
