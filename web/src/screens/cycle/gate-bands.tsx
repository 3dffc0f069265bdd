import { Group, Text, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { useFormat } from '../../app/session.js';
import styles from './stage-filter.module.css';

interface GateBandsProps {
  readonly cycleId: string;
  readonly value: string;
  onChange(band: string | undefined): void;
}

/** What the release gate says of the cycle: how many in each band, which filter, and what it stops or would have stopped. */
export function GateBands({ cycleId, value, onChange }: GateBandsProps) {
  const { t } = useTranslation('cycle');
  const format = useFormat();
  const { data } = api.useQuery('get', '/api/v1/cycles/{id}/gate', { params: { path: { id: cycleId } } });
  if (!data || data.bands.length === 0) return null;
  const stops = data.bands.reduce((sum, each) => sum + each.stops, 0);
  const money = data.stopsTotal === null ? '—' : format.money(data.stopsTotal);
  const words = { count: stops, shown: format.count(stops), money };
  return (
    <Group gap={6} role="group" aria-label={t('bandFilter')}>
      {data.bands.map(({ band, services }) => (
        <UnstyledButton
          key={band}
          aria-pressed={value === band}
          className={styles.chip}
          onClick={() => onChange(value === band ? undefined : band)}
        >
          {t(`band.${band}`)} {format.count(services)}
        </UnstyledButton>
      ))}
      <Text size="xs" c="dimmed">
        {t(data.mode === 'on' ? 'gateIsOn' : 'gateWatches')}:{' '}
        {stops === 0 ? t('gateStopsNone') : t(data.mode === 'on' ? 'gateStops' : 'gateWould', words)}
      </Text>
    </Group>
  );
}
