import { Grid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { useAddress } from '../../app/router.js';
import { useFormat } from '../../app/session.js';
import { PageHeader } from '../../design/page-header.js';
import { textOf } from '../screen.js';
import { CycleForm } from './cycle-form.js';
import { useKeptDraft, type Fields } from './kept-draft.js';
import { Unfinished } from './unfinished.js';
import { WhatHappens } from './what-happens.js';

export type Market = 'regulated' | 'unregulated';
export type Mode = 'automatic' | 'manual';
const FIELDS = ['name', 'market', 'period', 'mode', 'dryRun'] as const;

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
  const proposed = api.useQuery('get', '/api/v1/cycles/proposed-name', { params: { query: { market, period } } });
  const name = String(search['name'] ?? proposed.data?.name ?? '');
  const draft = { name, market, period, mode, dryRun: search['dryRun'] === 'yes' };
  const { known, kept, keep, drop } = useKeptDraft();
  // What was left unfinished is offered to whoever comes with nothing in hand.
  const isUntouched = FIELDS.every((field) => search[field] === undefined);
  const change = (changed: Partial<Fields>) => {
    setSearch(changed, { replace: true });
    const now = { ...search, ...changed };
    keep(Object.fromEntries(FIELDS.map((field) => [field, textOf(now[field])])) as Fields);
  };
  // Names of a period differ by more than their case.
  const taken = names.some((other) => other.trim().toLowerCase() === name.trim().toLowerCase());
  return (
    <>
      <PageHeader title={t('title')} />
      {known && kept && isUntouched ? (
        <Unfinished fields={kept} onContinue={() => setSearch(kept, { replace: true })} onDrop={drop} />
      ) : null}
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 7 }}>
          <CycleForm draft={draft} taken={taken} ready={others.data !== undefined} onChange={change} onCreated={drop} />
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          <WhatHappens {...draft} others={others.data?.items ?? []} />
        </Grid.Col>
      </Grid>
    </>
  );
}
