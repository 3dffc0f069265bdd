import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { useFormat } from '../../app/session.js';
import type { Market, Mode } from './page.js';

const STAGES = ['validation', 'settlement', 'billing'] as const;

/** Who consents at the stops of a manual cycle, and what an automatic one does not send by itself. */
export function WhoApproves({ mode }: { readonly mode: Mode }) {
  const { t } = useTranslation('cycle-new');
  const format = useFormat();
  const { data } = api.useQuery('get', '/api/v1/approval-policy', {});
  if (!data) return null;
  const { fourEyes, moneyLimit } = data;
  const second = STAGES.filter((stage) => fourEyes.includes(stage)).map((stage) => t(`approvalOf.${stage}`));
  const manual = second.length === 0 ? t('onePerson') : t('twoPeople', { stages: second.join(', ') });
  const automatic = moneyLimit === null ? t('nobodyApproves') : t('aboveLimit', { limit: format.money(moneyLimit) });
  return (
    <div>
      <Text size="sm" fw={500}>
        {t('whoApproves')}
      </Text>
      <Text size="sm">{mode === 'manual' ? manual : automatic}</Text>
    </div>
  );
}

/** How long the last automatic cycle of the market took: what can honestly be said before anybody is selected. */
export function ExpectedFinish({ market, mode }: { readonly market: Market; readonly mode: Mode }) {
  const { t } = useTranslation('cycle-new');
  const format = useFormat();
  const { data } = api.useQuery('get', '/api/v1/cycles', { params: { query: { status: 'completed', limit: 100 } } });
  if (!data) return null;
  const last = data.items.find(
    (cycle) =>
      cycle.market === market && cycle.mode === 'automatic' && cycle.startedAt !== null && cycle.finishedAt !== null,
  );
  const took = last
    ? t('lastTook', {
        count: last.serviceCount,
        shown: format.count(last.serviceCount),
        name: last.name,
        time: format.duration(Date.parse(last.finishedAt ?? '') - Date.parse(last.startedAt ?? '')),
      })
    : t('noneBefore');
  return (
    <div>
      <Text size="sm" fw={500}>
        {t('expectedFinish')}
      </Text>
      <Text size="sm">{mode === 'manual' ? `${t('waitsForPeople')} ${took}` : took}</Text>
    </div>
  );
}
