import { List, Text } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { useFormat, useSession } from '../../app/session.js';
import { ErrorState } from '../../design/error-state.js';
import { inForceSince, isLasting, isUsable, usualKinds } from './in-force.js';
import type { Market } from './page.js';

type Kind = components['schemas']['InputKind'];

const NEWEST = 50;

/** Which kinds of input of the market have something loaded for the month; what a selection needs of them is known after it. */
export function LoadedInputs({ market, period }: { readonly market: Market; readonly period: string }) {
  const { t } = useTranslation('cycle-new');
  const format = useFormat();
  const { user } = useSession();
  const country = user.company.country === 'PE' ? 'PE' : 'CO';
  const kinds = api.useQuery('get', '/api/v1/input-kinds', { params: { query: { country } } });
  const inputs = api.useQuery('get', '/api/v1/inputs', { params: { query: { period, limit: 500 } } });
  const usual = usualKinds(kinds.data?.items ?? [], market);
  const lasting = useInForce(usual.filter(isLasting), period);
  const failed = [kinds, inputs, lasting].find(({ error }) => error !== null);
  if (failed) return <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />;
  if (!kinds.data || !inputs.data || !lasting.since) return null;
  const { since } = lasting;
  const loaded = new Set(inputs.data.items.filter(isUsable).map(({ kind }) => kind));
  const have = usual.filter(({ code }) => loaded.has(code));
  const inForce = usual.filter(({ code }) => !loaded.has(code) && since.has(code));
  const lack = usual.filter(({ code }) => !loaded.has(code) && !since.has(code));
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
          <List.Item key={code}>{t('inForce', { name, month: format.period(since.get(code) ?? period) })}</List.Item>
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

/** `since`: of each kind that has one the month from which it is in force; null until all are known. */
function useInForce(kinds: readonly Kind[], period: string) {
  const answers = useQueries({
    queries: kinds.map(({ code }) =>
      api.queryOptions('get', '/api/v1/inputs', { params: { query: { kind: code, limit: NEWEST } } }),
    ),
  });
  const since = new Map<string, string>();
  for (const [index, kind] of kinds.entries()) {
    const month = inForceSince(kind, answers[index]?.data?.items ?? [], period);
    if (month !== null) since.set(kind.code, month);
  }
  const failed = answers.filter(({ error }) => error !== null);
  return {
    since: answers.every(({ data }) => data !== undefined) ? since : null,
    error: failed[0]?.error ?? null,
    refetch: () => Promise.all(failed.map((answer) => answer.refetch())),
  };
}
