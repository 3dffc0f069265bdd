import { SimpleGrid, Stack, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/session.js';
import { MoneyText } from '../../design/money-text.js';
import { Panel } from '../../design/panel.js';
import { StatusBadge } from '../../design/status-badge.js';
import { useCauseWords } from './cause-words.js';
import { DrillLink } from './drill-link.js';
import type { Scope } from './drill.js';
import type { Dashboard } from './figures.js';
import { NODES } from './flow.js';
import { Scroller } from './scroller.js';
import styles from './panels.module.css';

/** How long each stage takes, how much passes at once, which findings hold services back, and the months before. */
export function TimesPanel({ dashboard, scope }: { readonly dashboard: Dashboard; readonly scope: Scope }) {
  const { t } = useTranslation('dashboard');
  return (
    <Panel title={t('times.title')} id="times">
      <SimpleGrid cols={{ base: 1, lg: 3 }} spacing="lg">
        <StageTimes times={dashboard.times} />
        <Quality dashboard={dashboard} scope={scope} />
        <History dashboard={dashboard} />
      </SimpleGrid>
    </Panel>
  );
}

function StageTimes({ times }: { readonly times: Dashboard['times'] }) {
  const { t } = useTranslation('dashboard');
  const format = useFormat();
  const time = (seconds: number | null) => (seconds === null ? '—' : format.duration(seconds * 1000));
  const placeOf = (node: string) => NODES.findIndex((id) => node.startsWith(id));
  const inOrder = times.toSorted((a, b) => placeOf(a.node) - placeOf(b.node) || a.node.length - b.node.length);
  if (times.length === 0) return <Nothing title={t('times.byStage')} text={t('times.none')} />;
  return (
    <Scroller label={t('times.byStage')}>
      <Heading text={t('times.byStage')} />
      <Table aria-label={t('times.byStage')} verticalSpacing={3}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('times.stage')}</Table.Th>
            <Table.Th className="kl-number">{t('table.services')}</Table.Th>
            <Table.Th className="kl-number">p50</Table.Th>
            <Table.Th className="kl-number">p95</Table.Th>
            <Table.Th className="kl-number">{t('times.total')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {inOrder.map(({ node, services, p50, p95, total }) => (
            <Table.Tr key={node}>
              <Table.Td>{t(`time.${node}`, { defaultValue: t(`node.${node}`, { defaultValue: node }) })}</Table.Td>
              <Table.Td className="kl-number">{format.count(services)}</Table.Td>
              <Table.Td className="kl-number">{time(p50)}</Table.Td>
              <Table.Td className="kl-number">{time(p95)}</Table.Td>
              <Table.Td className="kl-number">{time(total)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Scroller>
  );
}

function Quality({ dashboard, scope }: { readonly dashboard: Dashboard; readonly scope: Scope }) {
  const { t } = useTranslation('dashboard');
  const format = useFormat();
  const causeOf = useCauseWords(dashboard);
  const { firstPassYield, findings } = dashboard.quality;
  return (
    <Stack gap="xs">
      <Heading text={t('quality.title')} />
      <Text size="sm">
        {firstPassYield.of === 0
          ? t('quality.none')
          : t('quality.firstPass', {
              share: format.percent(firstPassYield.passed / firstPassYield.of),
              passed: format.count(firstPassYield.passed),
              count: firstPassYield.of,
              shown: format.count(firstPassYield.of),
            })}
      </Text>
      {findings.length === 0 ? null : (
        <Scroller label={t('quality.findings')}>
          <Table aria-label={t('quality.findings')} verticalSpacing={3}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('quality.finding')}</Table.Th>
                <Table.Th>{t('quality.severity')}</Table.Th>
                <Table.Th className="kl-number">{t('table.services')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {findings.map(({ code, severity, services }) => (
                <Table.Tr key={code}>
                  <Table.Td>
                    <DrillLink drill={{ ...scope, cause: code }}>{causeOf(code)}</DrillLink>
                  </Table.Td>
                  <Table.Td>
                    <StatusBadge object="severity" code={severity} />
                  </Table.Td>
                  <Table.Td className="kl-number">{format.count(services)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Scroller>
      )}
    </Stack>
  );
}

function History({ dashboard }: { readonly dashboard: Dashboard }) {
  const { t } = useTranslation('dashboard');
  const format = useFormat();
  const { history } = dashboard;
  const most = Math.max(1, ...history.map(({ settled }) => settled));
  const money = history.some(({ totalValue }) => totalValue !== null);
  if (history.length === 0) return <Nothing title={t('history.title')} text={t('history.none')} />;
  return (
    <div>
      <Heading text={t('history.title')} />
      <div className={styles.sparks} aria-hidden="true">
        {history.map(({ period, settled }) => (
          <div
            key={period}
            className={styles.spark}
            data-current={period === dashboard.period}
            title={`${format.periodShort(period)}: ${format.count(settled)}`}
            style={{ height: `${Math.max(2, (100 * settled) / most)}%` }}
          />
        ))}
      </div>
      <Scroller label={t('history.title')}>
        <Table aria-label={t('history.title')} verticalSpacing={3}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('period')}</Table.Th>
              <Table.Th className="kl-number">{t('history.settled')}</Table.Th>
              {money ? <Table.Th className="kl-number">{t('history.value')}</Table.Th> : null}
              <Table.Th className="kl-number">{t('history.time')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {history.toReversed().map(({ period, settled, totalValue, averageTime }) => (
              <Table.Tr key={period}>
                <Table.Td>{format.periodShort(period)}</Table.Td>
                <Table.Td className="kl-number">{format.count(settled)}</Table.Td>
                {money ? (
                  <Table.Td className="kl-number">
                    <MoneyText value={totalValue} currency={dashboard.currency} />
                  </Table.Td>
                ) : null}
                <Table.Td className="kl-number">
                  {averageTime === null ? '—' : format.duration(averageTime * 1000)}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Scroller>
    </div>
  );
}

function Nothing({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <div>
      <Heading text={title} />
      <Text size="sm" c="dimmed">
        {text}
      </Text>
    </div>
  );
}

function Heading({ text }: { readonly text: string }) {
  return (
    <Text size="sm" fw={500}>
      {text}
    </Text>
  );
}
