import { Anchor, Button, Table, Text } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/session.js';
import { useHasScreen } from '../../app/use-has-screen.js';
import { EmptyState } from '../../design/empty-state.js';
import { Panel } from '../../design/panel.js';
import { StatusBadge } from '../../design/status-badge.js';
import type { Dashboard } from './figures.js';
import { Scroller } from './scroller.js';
import styles from './panels.module.css';

const LIST = '/resettlements';

/** The newest re-settlements of the company: why, of which month, where each stands and what it moved. */
export function ResettlementsPanel({ dashboard: { recentResettlements } }: { readonly dashboard: Dashboard }) {
  const { t } = useTranslation('dashboard');
  const navigate = useNavigate();
  const hasList = useHasScreen(LIST);
  return (
    <Panel
      title={t('resettlements.title')}
      aside={
        hasList ? (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={t('resettlements.allOf')}
            onClick={() => void navigate({ to: LIST })}
          >
            {t('resettlements.all')}
          </Button>
        ) : null
      }
    >
      {recentResettlements === null ? (
        <EmptyState title={t('resettlements.unknown')} hint={t('resettlements.unknownHint')} />
      ) : recentResettlements.length === 0 ? (
        <EmptyState title={t('resettlements.empty')} hint={t('resettlements.emptyHint')} />
      ) : (
        <Rows rows={recentResettlements} />
      )}
    </Panel>
  );
}

function Rows({ rows }: { readonly rows: NonNullable<Dashboard['recentResettlements']> }) {
  const { t } = useTranslation('dashboard');
  const format = useFormat();
  return (
    <Scroller label={t('resettlements.title')}>
      <Table aria-label={t('resettlements.title')} verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('resettlements.reason')}</Table.Th>
            <Table.Th>{t('resettlements.status')}</Table.Th>
            <Table.Th className="kl-number">{t('table.services')}</Table.Th>
            <Table.Th className="kl-number">{t('resettlements.net')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ id, reason, period, status, services, netAmount, currency }) => (
            <Table.Tr key={id}>
              <Table.Td className={styles.cause}>
                <Anchor size="sm" renderRoot={(props) => <Link {...props} to={LIST} search={{ period } as never} />}>
                  {reason}
                </Anchor>
                <Text size="xs" c="dimmed">
                  {format.period(period)}
                </Text>
              </Table.Td>
              <Table.Td>
                <StatusBadge object="resettlement" code={status} />
              </Table.Td>
              <Table.Td className="kl-number">{format.count(services)}</Table.Td>
              <Table.Td className="kl-number">
                {netAmount === null ? '—' : format.adjustment(netAmount, currency)}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Scroller>
  );
}
