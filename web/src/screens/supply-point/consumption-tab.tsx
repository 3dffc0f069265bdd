import { Loader, SegmentedControl, Stack, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { useFormat } from '../../app/session.js';
import { EmptyState } from '../../design/empty-state.js';
import { ErrorState } from '../../design/error-state.js';
import styles from './consumption.module.css';

const MONTHS_DRAWN = 18;

interface Month {
  readonly month: string;
  readonly kwh: string;
}

/** What the point consumed by month: bars, and the same as a table. */
export function ConsumptionTab({
  id,
  asTable,
  onForm,
}: {
  readonly id: string;
  readonly asTable: boolean;
  readonly onForm: (asTable: boolean) => void;
}) {
  const { t } = useTranslation('supply-point');
  const { data, error, refetch } = api.useQuery('get', '/api/v1/supply-points/{id}/consumption', {
    params: { path: { id } },
  });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loader aria-label={t('loading')} />;
  if (data.items.length === 0) return <EmptyState title={t('noConsumption')} hint={t('noConsumptionHint')} />;
  return (
    <Stack gap="sm">
      <SegmentedControl
        aria-label={t('form')}
        data={[
          { value: 'chart', label: t('asChart') },
          { value: 'table', label: t('asTable') },
        ]}
        value={asTable ? 'table' : 'chart'}
        onChange={(value) => onForm(value === 'table')}
        w="fit-content"
      />
      <div className="kl-panel">
        {asTable ? (
          <MonthTable months={data.items} />
        ) : (
          <MonthBars months={data.items.slice(0, MONTHS_DRAWN).toReversed()} />
        )}
      </div>
    </Stack>
  );
}

function MonthBars({ months }: { readonly months: readonly Month[] }) {
  const { t } = useTranslation('supply-point');
  const format = useFormat();
  // Heights of bars are pixels, no figures.
  const most = Math.max(...months.map(({ kwh }) => Number(kwh)), 1);
  return (
    <div className={styles.chart} role="img" aria-label={t('consumptionOf', { count: months.length })}>
      {months.map(({ month, kwh }) => (
        <div key={month} className={styles.month} title={`${format.period(month)}: ${format.energy(kwh)}`}>
          {format.figure(kwh.split('.')[0] ?? '0')}
          <div className={styles.bar} style={{ height: `${(Math.max(Number(kwh), 0) / most) * 70}%` }} />
          <span className={styles.label}>{format.periodShort(month)}</span>
        </div>
      ))}
    </div>
  );
}

function MonthTable({ months }: { readonly months: readonly Month[] }) {
  const { t } = useTranslation('supply-point');
  const format = useFormat();
  return (
    <Table aria-label={t('tab.consumption')} verticalSpacing={4} maw={420}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('month')}</Table.Th>
          <Table.Th className="kl-number">kWh</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {months.map(({ month, kwh }) => (
          <Table.Tr key={month}>
            <Table.Td>{format.periodShort(month)}</Table.Td>
            <Table.Td className="kl-number">{format.figure(kwh)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
