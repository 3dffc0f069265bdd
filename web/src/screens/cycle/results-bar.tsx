import { Text } from '@mantine/core';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema.js';
import { useFormat } from '../../app/session.js';
import { BulkBar } from '../../design/bulk-bar.js';
import type { ServiceFilter } from './aside-command.js';
import { BulkActs } from './bulk-acts.js';
import { tickedSum } from './ticked-sum.js';

type Service = components['schemas']['CycleService'];

interface ResultsBarProps extends Pick<
  ComponentProps<typeof BulkBar<ServiceFilter>>,
  'selection' | 'total' | 'filter'
> {
  /** Those at hand, ticked or not. */
  readonly rows: readonly Service[];
  readonly onAct: ComponentProps<typeof BulkActs>['onAct'];
}

/** What is ticked of the results, its energy and money where all of it is at hand, and what can be done with it. */
export function ResultsBar({ rows, onAct, ...bar }: ResultsBarProps) {
  const ticked = rows.filter(({ serviceId }) => bar.selection.has(serviceId));
  return (
    <BulkBar {...bar} note={<Sum ticked={ticked} count={bar.selection.count} />}>
      <BulkActs rows={ticked} onAct={onAct} />
    </BulkBar>
  );
}

function Sum({ ticked, count }: { readonly ticked: readonly Service[]; readonly count: number }) {
  const { t } = useTranslation('cycle');
  const format = useFormat();
  const sum = tickedSum(ticked, count);
  if (!sum) return null;
  const { settled, energyKwh, total, currency } = sum;
  const words = `${format.energy(energyKwh)} · ${format.money(total, currency)}`;
  return (
    <Text size="sm" span>
      {settled === count ? words : t('tickedSettled', { count: settled, shown: format.count(settled), words })}
    </Text>
  );
}
