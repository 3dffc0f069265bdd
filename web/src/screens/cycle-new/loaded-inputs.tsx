import { List, Text } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { useFormat, useSession } from '../../app/session.js';
import type { Market } from './page.js';

const USABLE = new Set(['accepted', 'accepted-with-warnings']);
/** What stays in force after the month it was loaded for. */
const LASTING = new Set(['on-change', 'annual']);
const NEWEST = 50;

/** Which kinds of input of the market have something loaded for the month; what a selection needs of them is known after it. */
export function LoadedInputs({ market, period }: { readonly market: Market; readonly period: string }) {
  const { t } = useTranslation('cycle-new');
  const format = useFormat();
  const { user } = useSession();
  const country = user.company.country === 'PE' ? 'PE' : 'CO';
  const kinds = api.useQuery('get', '/api/v1/input-kinds', { params: { query: { country } } });
  const inputs = api.useQuery('get', '/api/v1/inputs', { params: { query: { period, limit: 500 } } });
  const usual = (kinds.data?.items ?? []).filter((kind) => !kind.optional && [market, 'any'].includes(kind.market));
  const lasting = useInForce(
    usual.filter(({ periodicity }) => LASTING.has(periodicity)).map(({ code }) => code),
    period,
  );
  if (!kinds.data || !inputs.data || !lasting) return null;
  const loaded = new Set(inputs.data.items.filter(({ status }) => USABLE.has(status)).map(({ kind }) => kind));
  const have = usual.filter(({ code }) => loaded.has(code));
  const inForce = usual.filter(({ code }) => !loaded.has(code) && lasting.has(code));
  const lack = usual.filter(({ code }) => !loaded.has(code) && !lasting.has(code));
  return (
    <div>
      <Text size="sm" fw={500}>
        {t('inputs', { period: format.period(period) })}
      </Text>
      <List size="sm" listStyleType="none">
        {have.map(({ code, name }) => (
          <List.Item key={code}>✓ {name}</List.Item>
        ))}
        {inForce.map(({ code, name }) => (
          <List.Item key={code}>{t('inForce', { name, month: format.period(lasting.get(code) ?? period) })}</List.Item>
        ))}
        {lack.map(({ code, name }) => (
          <List.Item key={code} c="dimmed">
            {t('notYet', { name })}
          </List.Item>
        ))}
      </List>
    </div>
  );
}

/** Of each kind the newest month, up to the period, from which something usable is in force; null until all are known. */
function useInForce(kinds: readonly string[], period: string): ReadonlyMap<string, string> | null {
  const answers = useQueries({
    queries: kinds.map((kind) =>
      api.queryOptions('get', '/api/v1/inputs', { params: { query: { kind, limit: NEWEST } } }),
    ),
  });
  const since = new Map<string, string>();
  for (const [index, kind] of kinds.entries()) {
    const { data, isPending } = answers[index] ?? {};
    if (isPending) return null;
    const usable = (data?.items ?? []).filter(({ status }) => USABLE.has(status));
    const month = usable
      .flatMap(({ coverage }) => coverage.months)
      .filter((one) => one <= period)
      .toSorted()
      .at(-1);
    if (month !== undefined) since.set(kind, month);
  }
  return since;
}
