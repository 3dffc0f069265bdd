import { Loader, Table, Text, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { useFormat } from '../../app/session.js';
import { ErrorState } from '../../design/error-state.js';
import { MoneyText } from '../../design/money-text.js';

interface MoversProps {
  readonly cycleId: string;
  readonly stage: components['schemas']['PendingApproval']['stage'];
}

const SHOWN = 5;

/** What changed most against last month among what waits: outliers are seen before anybody consents. */
export function Movers({ cycleId, stage }: MoversProps) {
  const { t } = useTranslation('cycle');
  const { data, error } = api.useQuery('get', '/api/v1/cycles/{id}/movers', {
    params: { path: { id: cycleId }, query: { stage, limit: SHOWN } },
  });
  if (error) return <ErrorState error={error} />;
  if (!data) return <Loader size="xs" aria-label={t('loading')} />;
  return (
    <>
      {data.items.length > 0 ? <Changed items={data.items} /> : null}
      {data.newcomers && data.newcomers.items.length > 0 ? <Newcomers {...data.newcomers} /> : null}
    </>
  );
}

/** Nothing to set them against: the largest are looked at. */
function Newcomers({ items, services }: components['schemas']['Newcomers']) {
  const { t } = useTranslation('cycle');
  const format = useFormat();
  const title = t('newcomers', { count: services, shown: format.count(services) });
  return (
    <div>
      <Text size="sm" fw={650}>
        {title}
      </Text>
      <Table aria-label={title} verticalSpacing={2}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('point')}</Table.Th>
            <Table.Th>{t('customer')}</Table.Th>
            <Table.Th className="kl-number">{t('total')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map((item) => (
            <Table.Tr key={item.serviceId}>
              <Table.Td>{item.supplyPointCode}</Table.Td>
              <Table.Td>{item.customerName}</Table.Td>
              <Table.Td className="kl-number">
                <MoneyText value={item.total} currency={item.currency} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function Changed({ items }: { readonly items: readonly components['schemas']['Mover'][] }) {
  const { t } = useTranslation('cycle');
  const format = useFormat();
  return (
    <div>
      <Text size="sm" fw={650}>
        {t('movers')}
      </Text>
      <Table.ScrollContainer minWidth={460}>
        <Table aria-label={t('movers')} verticalSpacing={2}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('point')}</Table.Th>
              <Table.Th className="kl-number">{t('previous')}</Table.Th>
              <Table.Th className="kl-number">{t('total')}</Table.Th>
              <Table.Th className="kl-number">{t('difference')}</Table.Th>
              <Table.Th>
                <VisuallyHidden>{t('outlier')}</VisuallyHidden>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {items.map((item) => (
              <Table.Tr key={item.serviceId}>
                <Table.Td title={item.customerName}>{item.supplyPointCode}</Table.Td>
                <Table.Td className="kl-number">
                  <MoneyText value={item.previousTotal} currency={item.currency} />
                </Table.Td>
                <Table.Td className="kl-number">
                  <MoneyText value={item.total} currency={item.currency} />
                </Table.Td>
                <Table.Td className="kl-number">{format.adjustment(item.difference, item.currency)}</Table.Td>
                <Table.Td>{item.isOutlier ? t('outlier') : ''}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </div>
  );
}
