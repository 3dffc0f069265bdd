import { Anchor, Loader, Select } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { useAddress } from '../../app/router.js';
import { useFormat } from '../../app/session.js';
import { EmptyState } from '../../design/empty-state.js';
import { ErrorState } from '../../design/error-state.js';
import { PageHeader } from '../../design/page-header.js';
import { Comparison } from './comparison.js';

export default function CycleComparePage() {
  const { t } = useTranslation('cycle-compare');
  const format = useFormat();
  const { cycleId = '' } = useParams({ strict: false });
  const [search, setSearch] = useAddress();
  const cycle = api.useQuery('get', '/api/v1/cycles/{id}', { params: { path: { id: cycleId } } });
  const cycles = api.useQuery('get', '/api/v1/cycles', { params: { query: { limit: 500 } } });
  const error = cycle.error ?? cycles.error;
  if (error) return <ErrorState error={error} onRetry={() => void Promise.all([cycle.refetch(), cycles.refetch()])} />;
  if (!cycle.data || !cycles.data) return <Loader aria-label={t('loading')} />;
  const { name, market } = cycle.data;
  const others = cycles.data.items.filter((each) => each.id !== cycleId && each.market === market && each.startedAt);
  const other = typeof search['with'] === 'string' ? search['with'] : null;
  return (
    <>
      <Anchor size="sm" renderRoot={(props) => <Link {...props} to={`/cycles/${cycleId}` as never} />}>
        <IconArrowLeft size={14} aria-hidden /> {t('back')}
      </Anchor>
      <PageHeader title={t('heading', { name })} />
      <Select
        label={t('with')}
        placeholder={t('choose')}
        data={others.map((each) => ({ value: each.id, label: `${each.name} · ${format.period(each.period)}` }))}
        value={other}
        searchable
        limit={200}
        nothingFoundMessage={t('noOthers')}
        onChange={(id) => setSearch({ with: id ?? undefined, change: undefined })}
        maw={420}
        mb="md"
      />
      {other ? (
        <Comparison cycleId={cycleId} withCycleId={other} />
      ) : (
        <EmptyState title={t('nothing')} hint={t(others.length === 0 ? 'noOthers' : 'nothingHint')} />
      )}
    </>
  );
}
