import { Button, CloseButton, Group, SegmentedControl, Select, Text } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { mayDo } from '../../api/actions.js';
import { useAddress } from '../../app/router.js';
import { useSession } from '../../app/session.js';
import { Finder } from '../../design/finder.js';
import { ListState } from '../../design/list-state.js';
import { PageHeader } from '../../design/page-header.js';
import { STATUSES } from '../../status/status.js';
import { ContractList } from './list.js';
import { filterOf, STATES, useContracts, WITHIN } from './queries.js';

export default function ContractsPage() {
  const { t } = useTranslation('contracts');
  const [search, setSearch] = useAddress();
  const filter = filterOf(search);
  const { query, pages } = useContracts(filter);
  const finder = useRef<HTMLInputElement>(null);
  const keeps = mayDo(query.data?.pages[0]?.actions, 'import');
  const isFiltered = Boolean(filter.q ?? filter.state ?? filter.market ?? filter.customerId);
  return (
    <>
      <PageHeader title={t('title')}>
        {keeps ? (
          <Button
            component={Link}
            to="/customers/import"
            variant="default"
            leftSection={<IconUpload size={16} aria-hidden />}
          >
            {t('import')}
          </Button>
        ) : null}
      </PageHeader>
      <Group mb="sm" align="end">
        <States value={filter.state ?? ''} onChange={(state) => setSearch({ state: state || undefined })} />
        {filter.state === 'expiring' ? (
          <Select
            label={t('within')}
            data={WITHIN.map((days) => ({ value: String(days), label: t('days', { count: days }) }))}
            value={String(filter.within)}
            allowDeselect={false}
            onChange={(days) => setSearch({ within: Number(days ?? '30') })}
            w={120}
          />
        ) : null}
        <Select
          label={t('market')}
          placeholder={t('all')}
          data={(['regulated', 'unregulated'] as const).map((value) => ({ value, label: t(`market.${value}`) }))}
          value={filter.market ?? null}
          onChange={(market) => setSearch({ market: market ?? undefined })}
          clearable
          w={150}
        />
        <Finder
          box={finder}
          label={t('search')}
          placeholder={t('searchHint')}
          value={filter.q ?? ''}
          onFind={(q) => setSearch({ q: q || undefined }, { replace: true })}
          width={260}
        />
        {filter.customerId ? (
          <Group gap={4} pb={6}>
            <Text size="sm">{t('ofOneCustomer')}</Text>
            <CloseButton size="sm" aria-label={t('ofAll')} onClick={() => setSearch({ customerId: undefined })} />
          </Group>
        ) : null}
      </Group>
      <ListState query={query} t={t} isEmpty={pages.rows.length === 0} isFiltered={isFiltered}>
        <ContractList pages={pages} filter={filter} onFilter={() => finder.current?.focus()} />
      </ListState>
    </>
  );
}

function States({ value, onChange }: { readonly value: string; readonly onChange: (state: string) => void }) {
  const { t } = useTranslation('contracts');
  const { language } = useSession();
  return (
    <SegmentedControl
      aria-label={t('state')}
      data={[
        { value: '', label: t('all') },
        ...STATES.map((code) => ({ value: code, label: STATUSES.contract[code][language] })),
      ]}
      value={value}
      onChange={onChange}
    />
  );
}
