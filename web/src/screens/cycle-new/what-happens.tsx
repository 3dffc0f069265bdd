import { List, Loader, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { useFormat } from '../../app/session.js';
import { ErrorState } from '../../design/error-state.js';
import { StatusBadge } from '../../design/status-badge.js';
import { LoadedInputs } from './loaded-inputs.js';
import type { Market, Mode } from './page.js';
import { ExpectedFinish, WhoApproves } from './who-approves.js';

interface WhatHappensProps {
  readonly market: Market;
  readonly period: string;
  readonly mode: Mode;
  /** Cycles that the period has already. */
  readonly others: readonly components['schemas']['Cycle'][];
}

/** What the choices on the left mean: whom they can reach, what is loaded, where the cycle will stop. */
export function WhatHappens({ market, period, mode, others }: WhatHappensProps) {
  const { t } = useTranslation('cycle-new');
  const format = useFormat();
  const facets = api.useQuery('get', '/api/v1/supply-points/facets', { params: { query: { market, period } } });
  const total = facets.data?.total ?? 0;
  const stops = mode === 'manual' ? ['validation', 'settlement', 'billing'] : [];
  const same = others.filter((cycle) => cycle.market === market && cycle.status !== 'cancelled').slice(0, 5);
  return (
    <Stack className="kl-panel" p="lg" gap="md" component="aside" aria-label={t('whatHappens')}>
      <Title order={2}>{t('whatHappens')}</Title>
      <div aria-live="polite">
        {facets.error ? <ErrorState error={facets.error} onRetry={() => void facets.refetch()} /> : null}
        {facets.isPending ? <Loader size="xs" aria-label={t('loading')} /> : null}
        {facets.data ? (
          <Text size="sm">
            {total === 0
              ? t('nobody', { period: format.period(period) })
              : t('reach', { count: total, shown: format.count(total), period: format.period(period) })}
          </Text>
        ) : null}
      </div>
      <LoadedInputs market={market} period={period} />
      <div>
        <Text size="sm" fw={500}>
          {t('stops')}
        </Text>
        {stops.length === 0 ? (
          <Text size="sm">{t('stopsNowhere')}</Text>
        ) : (
          <List size="sm" type="ordered">
            {stops.map((stop) => (
              <List.Item key={stop}>{t(`stop.${stop}`)}</List.Item>
            ))}
          </List>
        )}
      </div>
      <WhoApproves mode={mode} />
      <ExpectedFinish market={market} mode={mode} />
      {same.length > 0 ? (
        <div>
          <Text size="sm" fw={500}>
            {t('others', { period: format.period(period) })}
          </Text>
          <List size="sm" listStyleType="none">
            {same.map(({ id, name, status, serviceCount }) => (
              <List.Item key={id}>
                {name} · {format.count(serviceCount)} <StatusBadge object="cycle" code={status} />
              </List.Item>
            ))}
          </List>
        </div>
      ) : null}
    </Stack>
  );
}
