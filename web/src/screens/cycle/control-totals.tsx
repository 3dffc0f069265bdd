import { Checkbox, Loader, Stack, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { useFormat } from '../../app/session.js';
import { Callout } from '../../design/callout.js';
import { ErrorState } from '../../design/error-state.js';

type Totals = components['schemas']['ControlTotals'];

/** What was settled in the month against what the market says; asked only where money is about to leave. */
export function useControlTotals(cycleId: string, enabled: boolean) {
  const path = { id: cycleId };
  return api.useQuery('get', '/api/v1/cycles/{id}/control-totals', { params: { path } }, { enabled });
}

interface ControlTotalsProps {
  readonly totals: ReturnType<typeof useControlTotals>;
  /** The hash of the totals that the person accepts although they deviate. */
  readonly accepted: string | null;
  onAccept(contentHash: string | null): void;
}

export function ControlTotals({ totals, accepted, onAccept }: ControlTotalsProps) {
  const { t } = useTranslation('cycle');
  const format = useFormat();
  const { data, error, refetch } = totals;
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loader size="sm" aria-label={t('control')} />;
  if (!data.isLoaded)
    return (
      <Text size="sm" c="dimmed">
        {t('controlNone')}
      </Text>
    );
  const { deviates, contentHash, tolerancePercent, outstanding } = data;
  return (
    <Stack gap="xs" component="section" aria-label={t('control')}>
      <Text size="sm" fw={650}>
        {t('control')}
      </Text>
      <ControlTable totals={data} />
      <Text size="xs" c="dimmed">
        {t('controlOf', { count: data.cycles, shown: format.count(data.cycles) })}{' '}
        {outstanding > 0 ? t('controlOutstanding', { count: outstanding, shown: format.count(outstanding) }) : null}
      </Text>
      {deviates ? (
        <Callout
          family="warning"
          icon="alert"
          role="alert"
          title={t('controlDeviates', { percent: format.figure(tolerancePercent) })}
        >
          <Checkbox
            size="sm"
            label={t('controlAccept')}
            checked={accepted !== null && accepted === contentHash}
            onChange={({ currentTarget }) => onAccept(currentTarget.checked ? contentHash : null)}
          />
        </Callout>
      ) : (
        <Text size="sm">{t('controlWithin', { percent: format.figure(tolerancePercent) })}</Text>
      )}
    </Stack>
  );
}

/** Component by component: those that the market tells, in energy and in money. */
function ControlTable({ totals }: { readonly totals: Totals }) {
  const { t } = useTranslation('cycle');
  const format = useFormat();
  const kwh = (value: string | null) => (value === null ? '—' : format.figure(value));
  const money = (value: string | null) => (value === null ? '—' : format.money(value, totals.currency ?? undefined));
  const difference = (value: string | null) =>
    value === null ? '—' : format.adjustment(value, totals.currency ?? undefined);
  return (
    <Table.ScrollContainer minWidth={560}>
      <Table aria-label={t('control')} verticalSpacing={2}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('controlComponent')}</Table.Th>
            <Table.Th className="kl-number">{t('controlMarketKwh')}</Table.Th>
            <Table.Th className="kl-number">{t('controlSettledKwh')}</Table.Th>
            <Table.Th className="kl-number">{t('controlMarket')}</Table.Th>
            <Table.Th className="kl-number">{t('controlSettled')}</Table.Th>
            <Table.Th className="kl-number">{t('difference')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {totals.lines.map((line) =>
            line.market === null ? null : (
              <Table.Tr key={line.component} fw={line.deviates ? 650 : undefined}>
                <Table.Td>
                  {t(`component.${line.component}`, { defaultValue: line.component })}
                  {line.deviates ? ` · ${t('controlOff')}` : ''}
                </Table.Td>
                <Table.Td className="kl-number">{kwh(line.market.energyKwh)}</Table.Td>
                <Table.Td className="kl-number">{kwh(line.settled.energyKwh)}</Table.Td>
                <Table.Td className="kl-number">{money(line.market.amount)}</Table.Td>
                <Table.Td className="kl-number">{money(line.settled.amount)}</Table.Td>
                <Table.Td className="kl-number">{difference(line.difference.amount)}</Table.Td>
              </Table.Tr>
            ),
          )}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
