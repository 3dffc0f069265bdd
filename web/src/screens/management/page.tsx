import { Button, Group, Loader, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { IconUpload, IconUserPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { useAddress } from '../../app/router.js';
import { useFormat, useSession } from '../../app/session.js';
import { EmptyState } from '../../design/empty-state.js';
import { ErrorState } from '../../design/error-state.js';
import { MonthFilter } from '../../design/month-filter.js';
import { PageHeader } from '../../design/page-header.js';
import { StatusBadge } from '../../design/status-badge.js';
import { Card } from './card.js';
import styles from './management.module.css';

type Management = components['schemas']['Management'];

export default function ManagementPage() {
  const { t } = useTranslation('management');
  const { user } = useSession();
  const format = useFormat();
  const [search, setSearch] = useAddress();
  const period = typeof search['period'] === 'string' ? search['period'] : undefined;
  const { data, error, refetch } = api.useQuery(
    'get',
    '/api/v1/management',
    { params: { query: period ? { period } : {} } },
    { placeholderData: (before) => before },
  );
  const keeps = user.roles.some((role) => role === 'operator' || role === 'admin');
  return (
    <>
      <PageHeader title={t('heading')}>
        {keeps ? (
          <>
            <Button
              component={Link}
              to="/customers/import"
              variant="default"
              leftSection={<IconUpload size={16} aria-hidden />}
            >
              {t('import')}
            </Button>
            <Button component={Link} to="/customers/new" leftSection={<IconUserPlus size={16} aria-hidden />}>
              {t('add')}
            </Button>
          </>
        ) : null}
      </PageHeader>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <Loader aria-label={t('loading')} /> : null}
      {data ? (
        <Stack gap="lg">
          <Text size="sm" c="dimmed">
            {t('asOf', { day: format.date(data.asOf) })}
          </Text>
          <Portfolio figures={data} />
          <section aria-label={t('invoices')}>
            <Group justify="space-between" mb="xs" align="end">
              <Title order={2} size="h2">
                {t('invoices')}
              </Title>
              <MonthFilter
                label={t('period')}
                placeholder={t('allPeriods')}
                value={period}
                onChange={(month) => setSearch({ period: month })}
              />
            </Group>
            <Invoices invoices={data.invoices} period={period} />
          </section>
        </Stack>
      ) : null}
    </>
  );
}

function Portfolio({ figures }: { readonly figures: Management }) {
  const { t } = useTranslation('management');
  const { contracts, supplyPoints } = figures;
  const points = supplyPoints.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }} spacing="md">
        <Card title={t('customers')} value={figures.customers} to="/customers">
          <Card.Part
            label={t('customersWithout')}
            value={figures.customersWithout}
            to="/customers"
            search={{ status: 'without' }}
          />
        </Card>
        <Card title={t('points')} value={points} to="/supply-points">
          {supplyPoints.map(({ market, count }) => (
            <Card.Part
              key={market}
              label={t(`market.${market}`)}
              value={count}
              to="/supply-points"
              search={{ market }}
            />
          ))}
        </Card>
        <Card title={t('inForce')} value={contracts.inForce} to="/contracts" search={{ state: 'in-force' }}>
          <Card.Part label={t('expired')} value={contracts.expired} to="/contracts" search={{ state: 'expired' }} />
          <Card.Part label={t('future')} value={contracts.future} to="/contracts" search={{ state: 'future' }} />
        </Card>
        <Card
          title={t('expiring')}
          value={contracts.expiring30}
          to="/contracts"
          search={{ state: 'expiring', within: 30 }}
        >
          {([60, 90] as const).map((within) => (
            <Card.Part
              key={within}
              label={t('within', { days: within })}
              value={within === 60 ? contracts.expiring60 : contracts.expiring90}
              to="/contracts"
              search={{ state: 'expiring', within }}
            />
          ))}
        </Card>
      </SimpleGrid>
    </>
  );
}

interface InvoicesProps {
  readonly invoices: Management['invoices'];
  readonly period: string | undefined;
}

function Invoices({ invoices, period }: InvoicesProps) {
  const { t } = useTranslation('management');
  const format = useFormat();
  if (invoices.length === 0) return <EmptyState title={t('noInvoices')} hint={t('noInvoicesHint')} />;
  return (
    <div className="kl-panel">
      {invoices.map(({ status, currency, count, total }) => (
        <Link key={`${status} ${currency}`} to="/invoices" search={{ status, period }} className={styles.status ?? ''}>
          <StatusBadge object="invoice" code={status} />
          <Text size="sm" component="span" className="kl-number">
            {t('invoiceCount', { count, shown: format.count(count) })} · {format.money(total, currency)}
          </Text>
        </Link>
      ))}
    </div>
  );
}
