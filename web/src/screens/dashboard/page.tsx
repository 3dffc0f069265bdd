import { Alert, Button, Grid, Group, Loader, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { keepPreviousData } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { useAddress } from '../../app/router.js';
import { useHasScreen } from '../../app/use-has-screen.js';
import { useFormat } from '../../app/session.js';
import { EmptyState } from '../../design/empty-state.js';
import { ErrorState } from '../../design/error-state.js';
import { LiveDot, useLive } from '../../design/live-dot.js';
import { PageHeader } from '../../design/page-header.js';
import { AttentionPanel } from './attention-panel.js';
import type { Scope } from './drill.js';
import type { Dashboard } from './figures.js';
import { FlowPanel } from './flow-panel.js';
import { useFlowView } from './flow-view.js';
import { KpiCards } from './kpi-cards.js';
import { ResettlementsPanel } from './resettlements-panel.js';
import { ScopeBar } from './scope-bar.js';
import { TimesPanel } from './times-panel.js';
import { useScope } from './use-scope.js';

/** While no live connection tells what changed. */
const UNTOLD_MS = 5_000;

export default function DashboardPage() {
  const { t } = useTranslation('dashboard');
  const scope = useScope();
  return scope ? <Period scope={scope} /> : <Loader aria-label={t('loading')} />;
}

function Period({ scope }: { readonly scope: Scope }) {
  const { t } = useTranslation('dashboard');
  const { period, market, cycle } = scope;
  const view = useFlowView();
  const live = useLive();
  const { data, error, isPending, refetch } = api.useQuery(
    'get',
    '/api/v1/dashboard',
    { params: { query: { period, market, ...(cycle ? { cycleId: cycle } : {}), ...view } } },
    { placeholderData: keepPreviousData, refetchInterval: live ? false : UNTOLD_MS },
  );
  return (
    <>
      <PageHeader title={t('title')}>
        {data ? <Stamp dashboard={data} /> : null}
        <ScopeBar scope={scope} />
        <StartCycle />
      </PageHeader>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {isPending ? <Loader aria-label={t('loading')} /> : null}
      {data && !error ? <Figures dashboard={data} scope={scope} /> : null}
    </>
  );
}

function Figures({ dashboard, scope }: { readonly dashboard: Dashboard; readonly scope: Scope }) {
  const { t } = useTranslation('dashboard');
  const [search] = useAddress();
  const { flow } = useFlowView();
  const asksTimes = search['times'] === 'yes';
  useEffect(() => {
    if (asksTimes) document.getElementById('times')?.scrollIntoView();
  }, [asksTimes]);
  // Of what is pending, nobody may be left in a cycle.
  const inCycles = flow !== undefined || dashboard.sankey.links.some(({ target }) => target !== 'no-cycle');
  return (
    <>
      {dashboard.conserved ? null : (
        <Alert color="red" variant="light" role="alert" mb="sm">
          {t('notConserved')}
        </Alert>
      )}
      <KpiCards dashboard={dashboard} scope={scope} />
      <FlowPanel dashboard={dashboard} scope={scope}>
        {inCycles ? null : <NoCycles dashboard={dashboard} />}
      </FlowPanel>
      <Grid gap="sm" mt="sm">
        <Grid.Col span={{ base: 12, lg: 5 }}>
          <ResettlementsPanel dashboard={dashboard} />
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 7 }}>
          <AttentionPanel dashboard={dashboard} scope={scope} />
        </Grid.Col>
        <Grid.Col span={12}>
          <TimesPanel dashboard={dashboard} scope={scope} />
        </Grid.Col>
      </Grid>
    </>
  );
}

/** Above the flow of services that stand in no cycle; instead of it where there are none. */
function NoCycles({ dashboard: { period, population } }: { readonly dashboard: Dashboard }) {
  const { t } = useTranslation('dashboard');
  const format = useFormat();
  const title = t('empty', { period: format.period(period) });
  if (population.value === 0)
    return (
      <EmptyState title={title} hint={t('emptyHint')}>
        <StartCycle />
      </EmptyState>
    );
  return (
    <Text size="sm" role="status" mb="xs">
      <strong>{title}.</strong> {t('emptyHint')}
    </Text>
  );
}

/** When the figures are of, and whether they are followed live. */
function Stamp({ dashboard }: { readonly dashboard: Dashboard }) {
  const { t } = useTranslation('dashboard');
  const format = useFormat();
  return (
    <Group gap={6} wrap="nowrap">
      <LiveDot />
      <Text size="xs" c="dimmed" title={t('position', { position: dashboard.position })}>
        {t('updated', { time: format.time(dashboard.asOf) })}
      </Text>
    </Group>
  );
}

function StartCycle() {
  const { t } = useTranslation('dashboard');
  const navigate = useNavigate();
  if (!useHasScreen('/cycles/new')) return null;
  return (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => void navigate({ to: '/cycles/new' })}>
      {t('startCycle')}
    </Button>
  );
}
