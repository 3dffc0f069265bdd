import { SegmentedControl, Select } from '@mantine/core';
import { MonthPickerInput } from '@mantine/dates';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { useAddress } from '../../app/router.js';
import { useFormat } from '../../app/session.js';
import type { Scope } from './drill.js';

const MARKETS = ['regulated', 'unregulated'] as const;

/** Month, market and, where there is more than one, the cycle. All of it stands in the address. */
export function ScopeBar({ scope }: { readonly scope: Scope }) {
  const { t } = useTranslation('dashboard');
  const format = useFormat();
  const [, setSearch] = useAddress();
  const { data } = api.useQuery('get', '/api/v1/cycles', { params: { query: { limit: 200, period: scope.period } } });
  const cycles = (data?.items ?? []).filter(({ market, status }) => market === scope.market && status !== 'draft');
  return (
    <>
      <MonthPickerInput
        aria-label={`${t('period')} ${format.periodShort(scope.period)}`}
        value={`${scope.period}-01`}
        onChange={(value) => {
          if (value) setSearch({ period: value.slice(0, 7), cycle: undefined });
        }}
        valueFormat="MM/YYYY"
        w={120}
      />
      <SegmentedControl
        aria-label={t('market')}
        value={scope.market}
        onChange={(market) => setSearch({ market, cycle: undefined })}
        data={MARKETS.map((value) => ({ value, label: t(`market.${value}`) }))}
      />
      {cycles.length > 1 || scope.cycle !== undefined ? (
        <Select
          aria-label={t('cycle')}
          placeholder={t('allCycles')}
          value={scope.cycle ?? null}
          onChange={(cycle) => setSearch({ cycle: cycle ?? undefined })}
          data={cycles.map(({ id, name }) => ({ value: id, label: name }))}
          clearable
          w={200}
        />
      ) : null}
    </>
  );
}
