import { Anchor, Button, Loader, Tabs, Tooltip } from '@mantine/core';
import { IconFilePlus } from '@tabler/icons-react';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAddress } from '../../app/router.js';
import { useFormat } from '../../app/session.js';
import { ErrorState } from '../../design/error-state.js';
import { Facts } from '../../design/facts.js';
import { PageHeader } from '../../design/page-header.js';
import { useSheetColumns } from '../../supply-form/columns.js';
import { ConsumptionTab } from './consumption-tab.js';
import { ContractsTab } from './contracts-tab.js';
import { InvoicesTab } from './invoices-tab.js';
import { NewVersion } from './new-version.js';
import { useSupplyPoint, type Detail } from './queries.js';
import { SettlementsTab } from './settlements-tab.js';

const TABS = ['contracts', 'consumption', 'settlements', 'invoices'] as const;

export default function SupplyPointPage() {
  const { t } = useTranslation('supply-point');
  const { supplyPointId = '' } = useParams({ strict: false });
  const [search, setSearch] = useAddress();
  const { data, error, refetch } = useSupplyPoint(supplyPointId);
  const sheet = useSheetColumns();
  const tab = TABS.find((name) => name === search['tab']) ?? 'contracts';
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (sheet.error) return <ErrorState error={sheet.error} onRetry={() => void sheet.refetch()} />;
  if (!data || !sheet.data) return <Loader aria-label={t('loading')} />;
  const add = data.actions.find(({ name }) => name === 'add-contract-version');
  const version = typeof search['version'] === 'string' ? search['version'] : undefined;
  return (
    <>
      <PageHeader title={data.supplyPoint.code}>
        {add ? (
          <Tooltip label={t('notYours')} disabled={add.allowed}>
            <Button
              leftSection={<IconFilePlus size={16} aria-hidden />}
              aria-disabled={!add.allowed}
              {...(add.allowed ? {} : { 'data-disabled': true })}
              onClick={() => {
                if (add.allowed) setSearch({ adding: 'version' });
              }}
            >
              {t('newVersion')}
            </Button>
          </Tooltip>
        ) : null}
      </PageHeader>
      <PointFacts detail={data} />
      <Tabs value={tab} onChange={(name) => setSearch({ tab: name ?? undefined })} mt="md" keepMounted={false}>
        <Tabs.List mb="sm">
          {TABS.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {t(`tab.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="contracts">
          <ContractsTab
            versions={data.contracts}
            columns={sheet.data.columns}
            chosen={version}
            onChoose={(key) => setSearch({ version: key }, { replace: true })}
          />
        </Tabs.Panel>
        <Tabs.Panel value="consumption">
          <ConsumptionTab
            id={supplyPointId}
            asTable={version === 'table'}
            onForm={(asTable) => setSearch({ version: asTable ? 'table' : undefined }, { replace: true })}
          />
        </Tabs.Panel>
        <Tabs.Panel value="settlements">
          <SettlementsTab id={supplyPointId} />
        </Tabs.Panel>
        <Tabs.Panel value="invoices">
          <InvoicesTab of={{ supplyPointId }} />
        </Tabs.Panel>
      </Tabs>
      <NewVersion
        opened={search['adding'] === 'version' && add?.allowed === true}
        detail={data}
        columns={sheet.data.columns}
        onDone={(key) =>
          setSearch({ adding: undefined, ...(key === undefined ? {} : { tab: undefined, version: key }) })
        }
      />
    </>
  );
}

function PointFacts({ detail: { supplyPoint, address, municipalityCode } }: { readonly detail: Detail }) {
  const { t } = useTranslation(['supply-point', 'supply-form']);
  const format = useFormat();
  const { customerId, latestKwh, latestMonth } = supplyPoint;
  return (
    <Facts
      items={[
        [
          t('customer'),
          <Anchor
            key="customer"
            size="sm"
            renderRoot={(props) => <Link {...props} to={`/customers/${customerId}` as never} />}
          >
            {supplyPoint.customerName}
          </Anchor>,
        ],
        [t('market'), t(`supply-form:market.${supplyPoint.market}`)],
        [t('metering'), `${t(`supply-form:metering.${supplyPoint.metering}`)} · ${supplyPoint.meter}`],
        [t('place'), [address, municipalityCode, supplyPoint.region].filter((part) => part !== '').join(' · ') || '—'],
        [t('latest'), latestKwh && latestMonth ? `${format.energy(latestKwh)} · ${format.period(latestMonth)}` : '—'],
      ]}
    />
  );
}
