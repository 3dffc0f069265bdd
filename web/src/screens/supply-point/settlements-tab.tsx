import { Anchor, Loader, Table } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { useFormat } from '../../app/session.js';
import { EmptyState } from '../../design/empty-state.js';
import { ErrorState } from '../../design/error-state.js';
import { MoneyText } from '../../design/money-text.js';

/** What was settled at the point; each leads to its explanation. */
export function SettlementsTab({ id }: { readonly id: string }) {
  const { t } = useTranslation('supply-point');
  const format = useFormat();
  const { data, error, refetch } = api.useQuery('get', '/api/v1/supply-points/{id}/settlements', {
    params: { path: { id }, query: { limit: 100 } },
  });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loader aria-label={t('loading')} />;
  if (data.items.length === 0) return <EmptyState title={t('noSettlements')} hint={t('noSettlementsHint')} />;
  return (
    <div className="kl-panel">
      <Table.ScrollContainer minWidth={560}>
        <Table aria-label={t('tab.settlements')} verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('month')}</Table.Th>
              <Table.Th>{t('contract')}</Table.Th>
              <Table.Th className="kl-number">{t('version')}</Table.Th>
              <Table.Th className="kl-number">kWh</Table.Th>
              <Table.Th className="kl-number">{t('total')}</Table.Th>
              <Table.Th>{t('settledAt')}</Table.Th>
              <Table.Th>{t('explanation')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {data.items.map((row) => (
              <Table.Tr key={row.id}>
                <Table.Td>{format.periodShort(row.period)}</Table.Td>
                <Table.Td>{row.contractCode}</Table.Td>
                <Table.Td className="kl-number">{format.count(row.version)}</Table.Td>
                <Table.Td className="kl-number">{format.figure(row.energyKwh)}</Table.Td>
                <Table.Td className="kl-number">
                  <MoneyText value={row.total} currency={row.currency} />
                </Table.Td>
                <Table.Td>{format.dateTime(row.settledAt)}</Table.Td>
                <Table.Td>
                  <Anchor
                    size="sm"
                    renderRoot={(props) => (
                      <Link {...props} to={`/cycles/${row.cycleId}` as never} search={{ service: id } as never} />
                    )}
                  >
                    {t('explain')}
                  </Anchor>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </div>
  );
}
