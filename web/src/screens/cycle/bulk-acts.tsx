import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema.js';
import { useFormat } from '../../app/session.js';
import { ACTS, type Aside } from './aside-command.js';

interface BulkActsProps {
  /** The ticked rows in sight. */
  readonly rows: readonly components['schemas']['CycleService'][];
  onAct(act: Aside): void;
}

/** The acts that some ticked row allows, as the API says; how many of the rows in sight each can reach. */
export function BulkActs({ rows, onAct }: BulkActsProps) {
  const { t } = useTranslation('cycle');
  const format = useFormat();
  return ACTS.map((act) => {
    const able = rows.filter(({ actions }) => actions.some(({ name, allowed }) => name === act && allowed)).length;
    if (able === 0) return null;
    return (
      <Button key={act} size="xs" variant={act === 'review' ? 'filled' : 'default'} onClick={() => onAct(act)}>
        {t(`act.${act}`)}
        {able < rows.length ? ` · ${format.count(able)}` : ''}
      </Button>
    );
  });
}
