import { Badge, Button, Group, Loader, Tabs } from '@mantine/core';
import { IconPencil, IconPlus } from '@tabler/icons-react';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { useAddress } from '../../app/router.js';
import { CopyText } from '../../design/copy-text.js';
import { ErrorState } from '../../design/error-state.js';
import { Facts } from '../../design/facts.js';
import { PageHeader } from '../../design/page-header.js';
import { InvoicesTab } from '../supply-point/invoices-tab.js';
import { CustomerContracts, CustomerPoints } from './lists.js';
import { EditCustomer } from './edit-customer.js';

type Customer = components['schemas']['CustomerDetail'];
const TABS = ['points', 'contracts', 'invoices'] as const;

export default function CustomerPage() {
  const { t } = useTranslation('customer');
  const { customerId = '' } = useParams({ strict: false });
  const [search, setSearch] = useAddress();
  const { data, error, refetch } = api.useQuery('get', '/api/v1/customers/{id}', {
    params: { path: { id: customerId } },
  });
  const tab = TABS.find((name) => name === search['tab']) ?? 'points';
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loader aria-label={t('loading')} />;
  const may = (action: string) => data.actions.some(({ name, allowed }) => name === action && allowed);
  return (
    <>
      <PageHeader title={data.name}>
        {may('change') ? (
          <Button
            variant="default"
            leftSection={<IconPencil size={16} aria-hidden />}
            onClick={() => setSearch({ editing: 'data' })}
          >
            {t('edit')}
          </Button>
        ) : null}
        {may('add-supply-point') ? (
          <Button
            component={Link}
            to="/customers/new"
            search={{ customerId } as never}
            leftSection={<IconPlus size={16} aria-hidden />}
          >
            {t('addPoint')}
          </Button>
        ) : null}
      </PageHeader>
      <CustomerFacts customer={data} />
      <Tabs value={tab} onChange={(name) => setSearch({ tab: name ?? undefined })} mt="md" keepMounted={false}>
        <Tabs.List mb="sm">
          {TABS.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {t(`tab.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="points">
          <CustomerPoints customerId={customerId} />
        </Tabs.Panel>
        <Tabs.Panel value="contracts">
          <CustomerContracts customerId={customerId} />
        </Tabs.Panel>
        <Tabs.Panel value="invoices">
          <InvoicesTab of={{ customerId }} />
        </Tabs.Panel>
      </Tabs>
      <EditCustomer
        opened={search['editing'] === 'data' && may('change')}
        customer={data}
        onClose={() => setSearch({ editing: undefined })}
      />
    </>
  );
}

function CustomerFacts({ customer }: { readonly customer: Customer }) {
  const { t } = useTranslation('customer');
  return (
    <Facts
      items={[
        [t('code'), <CopyText key="code" value={customer.code} />],
        [t('taxId'), <CopyText key="taxId" value={`${customer.idType} ${customer.idNumber}`} />],
        [t('contact'), [customer.email, customer.phone].filter((part) => part !== '').join(' · ') || '—'],
        [
          t('tags'),
          customer.tags.length === 0 ? (
            '—'
          ) : (
            <Group key="tags" gap={4}>
              {customer.tags.map((tag) => (
                <Badge key={tag} size="sm" variant="default" tt="none" fw={500}>
                  {tag}
                </Badge>
              ))}
            </Group>
          ),
        ],
      ]}
    />
  );
}
