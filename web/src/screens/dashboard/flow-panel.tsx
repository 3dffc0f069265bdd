import { Button, Group } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAddress } from '../../app/router.js';
import { EmptyState } from '../../design/empty-state.js';
import { Panel } from '../../design/panel.js';
import type { Dashboard } from './figures.js';
import { FlowChart } from './flow-chart.js';
import { FlowList } from './flow-list.js';
import { FlowTable } from './flow-table.js';
import type { Scope } from './drill.js';
import { FlowViewChips, FlowViewWords, useFlowView } from './flow-view.js';
import { useTweened } from './use-tweened.js';
import { Outlook } from './outlook.js';

interface FlowPanelProps {
  readonly dashboard: Dashboard;
  readonly scope: Scope;
  /** What is said above the flow, where there is something to say. */
  readonly children?: ReactNode;
}

/** The flow of the period, drawn by the room there is, or as a table when asked; nothing is drawn of a period without services. */
export function FlowPanel({ dashboard, scope, children }: FlowPanelProps) {
  const { t } = useTranslation('dashboard');
  const [search, setSearch] = useAddress();
  const small = useMediaQuery('(max-width: 1023px)', undefined, { getInitialValueInEffect: false });
  const narrow = useMediaQuery('(max-width: 1279px)', undefined, { getInitialValueInEffect: false });
  const asTable = search['view'] === 'table';
  const flow = useTweened(dashboard.sankey);
  const view = useFlowView();
  const viewed = { ...scope, ...view };
  const shown = dashboard.sankey.nodes.find(({ id }) => id === 'population')?.total ?? 0;
  return (
    <Panel
      title={t('flow.title')}
      aside={
        <Group gap="md">
          <Outlook dashboard={dashboard} />
          <FlowViewChips />
          <Button
            variant="subtle"
            size="compact-sm"
            aria-pressed={asTable}
            onClick={() => setSearch({ view: asTable ? undefined : 'table' })}
          >
            {t(asTable ? 'flow.asChart' : 'flow.asTable')}
          </Button>
        </Group>
      }
    >
      {children}
      <FlowViewWords />
      {dashboard.population.value === 0 ? null : shown === 0 ? (
        <EmptyState title={t('flow.nothing')} hint={t('flow.nothingHint')} />
      ) : asTable ? (
        <FlowTable flow={dashboard.sankey} scope={viewed} />
      ) : small ? (
        <FlowList flow={flow} scope={viewed} />
      ) : (
        <FlowChart flow={flow} scope={viewed} narrow={narrow} />
      )}
    </Panel>
  );
}
