import { List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { useFormat, useSession } from '../../app/session.js';
import type { Market } from './page.js';

const USABLE = new Set(['accepted', 'accepted-with-warnings']);

/** Which kinds of input of the market have something loaded for the month; what a selection needs of them is known after it. */
export function LoadedInputs({ market, period }: { readonly market: Market; readonly period: string }) {
  const { t } = useTranslation('cycle-new');
  const format = useFormat();
  const { user } = useSession();
  const country = user.company.country === 'PE' ? 'PE' : 'CO';
  const kinds = api.useQuery('get', '/api/v1/input-kinds', { params: { query: { country } } });
  const inputs = api.useQuery('get', '/api/v1/inputs', { params: { query: { period, limit: 500 } } });
  if (!kinds.data || !inputs.data) return null;
  const loaded = new Set(inputs.data.items.filter(({ status }) => USABLE.has(status)).map(({ kind }) => kind));
  const usual = kinds.data.items.filter((kind) => !kind.optional && [market, 'any'].includes(kind.market));
  const have = usual.filter(({ code }) => loaded.has(code));
  const lack = usual.filter(({ code }) => !loaded.has(code));
  return (
    <div>
      <Text size="sm" fw={500}>
        {t('inputs', { period: format.period(period) })}
      </Text>
      <List size="sm" listStyleType="none">
        {have.map(({ code, name }) => (
          <List.Item key={code}>✓ {name}</List.Item>
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
