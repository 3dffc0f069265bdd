import { Button, Table, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useHasScreen } from '../../app/use-has-screen.js';
import { useFormat } from '../../app/session.js';
import { EmptyState } from '../../design/empty-state.js';
import { MoneyText } from '../../design/money-text.js';
import { Panel } from '../../design/panel.js';
import { useCauseWords } from './cause-words.js';
import { FLOW } from './drill-link.js';
import type { Scope } from './drill.js';
import type { Dashboard } from './figures.js';
import { Scroller } from './scroller.js';
import styles from './panels.module.css';

/** What waits for somebody: cause × services × money at stake × one button to exactly these. Whoever sees no figures sees no money. */
export function AttentionPanel({ dashboard, scope }: { readonly dashboard: Dashboard; readonly scope: Scope }) {
  const { t } = useTranslation('dashboard');
  const format = useFormat();
  const navigate = useNavigate();
  const hasList = useHasScreen(FLOW);
  const causeOf = useCauseWords(dashboard);
  const causes = dashboard.attention;
  const money = causes.some((cause) => cause.money !== null);
  return (
    <Panel title={t('attention.title')}>
      {causes.length === 0 ? (
        <EmptyState title={t('attention.empty')} hint={t('attention.emptyHint')} />
      ) : (
        <Scroller label={t('attention.title')}>
          <Table aria-label={t('attention.title')} verticalSpacing={4}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('attention.cause')}</Table.Th>
                <Table.Th className="kl-number">{t('table.services')}</Table.Th>
                {money ? <Table.Th className="kl-number">{t('attention.money')}</Table.Th> : null}
                <Table.Th>{t('attention.oldest')}</Table.Th>
                <Table.Th>
                  <span className={styles.hidden}>{t('attention.open')}</span>
                </Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {causes.map((cause) => (
                <Table.Tr key={`${cause.stage}/${cause.cause}`} data-cause={cause.cause}>
                  <Table.Td className={styles.cause}>
                    <Text size="sm" lineClamp={2} title={causeOf(cause.cause)}>
                      {causeOf(cause.cause)}
                    </Text>
                  </Table.Td>
                  <Table.Td className="kl-number">{format.count(cause.services)}</Table.Td>
                  {money ? (
                    <Table.Td className="kl-number">
                      <MoneyText value={cause.money} currency={dashboard.currency} />
                    </Table.Td>
                  ) : null}
                  <Table.Td>{format.moment(cause.oldest)}</Table.Td>
                  <Table.Td className="kl-number">
                    {hasList ? (
                      <Button
                        size="compact-xs"
                        variant="default"
                        aria-label={t('attention.openOf', { cause: causeOf(cause.cause) })}
                        onClick={() => void navigate({ to: '/flow', search: { ...scope, cause: cause.cause } })}
                      >
                        {t('attention.open')}
                      </Button>
                    ) : null}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Scroller>
      )}
    </Panel>
  );
}
