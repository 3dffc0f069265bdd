import { Anchor, Group, Loader, Stack, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { useFormat } from '../../app/session.js';
import { EmptyState } from '../../design/empty-state.js';
import { ErrorState } from '../../design/error-state.js';
import { MoneyText } from '../../design/money-text.js';
import { StatusBadge } from '../../design/status-badge.js';

const SHOWN = 24;

/** The latest invoices of the point, or of a customer; the module of invoices has them all. */
export function InvoicesTab({ of }: { readonly of: { supplyPointId: string } | { customerId: string } }) {
  const { t } = useTranslation('supply-point');
  const format = useFormat();
  const { data, error, refetch } = api.useQuery('get', '/api/v1/invoices', {
    params: { query: { ...of, limit: SHOWN } },
  });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loader aria-label={t('loading')} />;
  if (data.items.length === 0) return <EmptyState title={t('noInvoices')} hint={t('noInvoicesHint')} />;
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <Text size="sm" c="dimmed">
          {t('invoicesShown', { shown: format.count(data.items.length), total: format.count(data.total.value) })}
        </Text>
        <Anchor size="sm" renderRoot={(props) => <Link {...props} to="/invoices" search={of as never} />}>
          {t('allInvoices')}
        </Anchor>
      </Group>
      <div className="kl-panel">
        <Table.ScrollContainer minWidth={520}>
          <Table aria-label={t('tab.invoices')} verticalSpacing={4}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('number')}</Table.Th>
                <Table.Th>{t('status')}</Table.Th>
                <Table.Th>{t('month')}</Table.Th>
                <Table.Th className="kl-number">{t('total')}</Table.Th>
                <Table.Th>{t('created')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {data.items.map((row) => (
                <Table.Tr key={row.id}>
                  <Table.Td>
                    <Anchor
                      size="sm"
                      renderRoot={(props) => (
                        <Link {...props} to="/invoices" search={{ ...of, invoice: row.id } as never} />
                      )}
                    >
                      {row.number}
                    </Anchor>
                  </Table.Td>
                  <Table.Td>
                    <StatusBadge object="invoice" code={row.status} />
                  </Table.Td>
                  <Table.Td>{format.periodShort(row.period)}</Table.Td>
                  <Table.Td className="kl-number">
                    <MoneyText value={row.total} currency={row.currency} />
                  </Table.Td>
                  <Table.Td>{format.dateTime(row.createdAt)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      </div>
    </Stack>
  );
}
