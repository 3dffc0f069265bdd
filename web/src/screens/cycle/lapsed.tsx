import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { useFormat } from '../../app/session.js';
import { Callout } from '../../design/callout.js';

type Pending = components['schemas']['PendingApproval'];

interface LapsedProps {
  readonly cycleId: string;
  readonly seen: Pending;
  /** What waits at the stage by now; nothing, when it went on. */
  readonly now: Pending | undefined;
  onRenew(pending: Pending): void;
}

/** What was on screen is no longer what waits: somebody approved it, or its content changed. Nothing that was typed is lost. */
export function Lapsed({ cycleId, seen, now, onRenew }: LapsedProps) {
  const { t } = useTranslation('cycle');
  const format = useFormat();
  const { data } = api.useQuery('get', '/api/v1/cycles/{id}/approvals', { params: { path: { id: cycleId } } });
  const done = data?.items.findLast(
    ({ stage, contentHash }) => stage === seen.stage && contentHash === seen.contentHash,
  );
  const sum = ({ services, total, currency }: Pending) =>
    [
      t('services', { count: services, shown: format.count(services) }),
      ...(total === null ? [] : [format.money(total, currency ?? undefined)]),
    ].join(' · ');
  if (done)
    return (
      <Callout family="info" icon="check" role="alert" title={t('approvedMeanwhile')}>
        <Text size="sm">
          {t('approvedBy', { name: done.approvedByName ?? '—', time: format.dateTime(done.approvedAt) })}
        </Text>
      </Callout>
    );
  return (
    <Callout family="warning" icon="alert" role="alert" title={t('lapsed')}>
      <Group justify="space-between">
        <Text size="sm">{now ? t('lapsedTo', { before: sum(seen), now: sum(now) }) : t('nothingWaits')}</Text>
        {now ? (
          <Button size="xs" variant="default" onClick={() => onRenew(now)}>
            {t('lookAnew')}
          </Button>
        ) : null}
      </Group>
    </Callout>
  );
}
