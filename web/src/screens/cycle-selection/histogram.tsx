import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema.js';
import { useFormat } from '../../app/session.js';
import styles from './histogram.module.css';

type Bin = components['schemas']['SupplyPointFacets']['consumption']['bins'][number];

interface HistogramProps {
  readonly bins: readonly Bin[];
  readonly minKwh: string;
  readonly maxKwh: string;
  onChoose(minKwh: string, maxKwh: string): void;
}

/** Bounds are figures as text of up to twelve digits: Number orders them exactly enough to colour a bar. */
const within = ({ from, until }: Bin, minKwh: string, maxKwh: string) =>
  (minKwh === '' || Number(from ?? '0') >= Number(minKwh)) &&
  (maxKwh === '' || (until !== null && Number(until) <= Number(maxKwh)));

/** How many points consume how much; a press on a bar is its range. */
export function Histogram({ bins, minKwh, maxKwh, onChoose }: HistogramProps) {
  const { t } = useTranslation('cycle-selection');
  const format = useFormat();
  const most = Math.max(1, ...bins.map(({ count }) => count));
  const nameOf = ({ from, until }: Bin) => {
    if (until === null) return t('binFrom', { from: format.energy(from ?? '0') });
    return t('bin', { from: format.figure(from ?? '0'), until: format.energy(until) });
  };
  if (bins.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t('noConsumption')}
      </Text>
    );
  return (
    <div>
      <div className={styles.bars} role="group" aria-label={t('histogram')}>
        {bins.map((bin) => {
          const words = `${nameOf(bin)}: ${t('points', { count: bin.count, shown: format.count(bin.count) })}`;
          return (
            <button
              key={bin.from ?? 'first'}
              type="button"
              className={styles.bin}
              title={words}
              aria-label={words}
              aria-pressed={within(bin, minKwh, maxKwh)}
              onClick={() => onChoose(bin.from ?? '', bin.until ?? '')}
            >
              <span className={styles.bar} style={{ height: `${(bin.count / most) * 100}%` }} />
            </button>
          );
        })}
      </div>
      <Group justify="space-between">
        <Text size="xs" c="dimmed">
          {format.figure(bins[0]?.from ?? '0')}
        </Text>
        <Text size="xs" c="dimmed">
          {format.energy(bins.at(-1)?.until ?? bins.at(-1)?.from ?? '0')}
        </Text>
      </Group>
    </div>
  );
}
