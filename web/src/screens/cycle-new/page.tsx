import { Grid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { useAddress } from '../../app/router.js';
import { useFormat } from '../../app/session.js';
import { PageHeader } from '../../design/page-header.js';
import { CycleForm } from './cycle-form.js';
import { proposedName } from './proposed-name.js';
import { WhatHappens } from './what-happens.js';

export type Market = 'regulated' | 'unregulated';
export type Mode = 'automatic' | 'manual';

export default function CycleNewPage() {
  const { t } = useTranslation('cycle-new');
  const format = useFormat();
  const [search, setSearch] = useAddress();
  const market: Market = search['market'] === 'unregulated' ? 'unregulated' : 'regulated';
  const mode: Mode = search['mode'] === 'manual' ? 'manual' : 'automatic';
  const asked = String(search['period'] ?? '');
  const period = /^20\d{2}-(?:0[1-9]|1[0-2])$/.test(asked) ? asked : format.lastPeriod(new Date());
  const others = api.useQuery('get', '/api/v1/cycles', { params: { query: { period, limit: 500 } } });
  const names = others.data?.items.map(({ name }) => name) ?? [];
  const proposed = proposedName(t(`market.${market}`), format.periodName(period), names);
  const draft = { name: String(search['name'] ?? proposed), market, period, mode, dryRun: search['dryRun'] === 'yes' };
  return (
    <>
      <PageHeader title={t('title')} />
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 7 }}>
          <CycleForm
            draft={draft}
            taken={names.includes(draft.name.trim())}
            ready={others.data !== undefined}
            onChange={(changed) => setSearch(changed, { replace: true })}
          />
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          <WhatHappens {...draft} others={others.data?.items ?? []} />
        </Grid.Col>
      </Grid>
    </>
  );
}
