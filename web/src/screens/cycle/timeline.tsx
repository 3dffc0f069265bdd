import { Group, Loader, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import type { paths } from '../../api/schema.js';
import { useFormat } from '../../app/session.js';
import { ErrorState } from '../../design/error-state.js';
import { StatusBadge } from '../../design/status-badge.js';
import { STATUSES } from '../../status/status.js';
import styles from './timeline.module.css';

type Entry =
  paths['/api/v1/cycles/{id}/timeline']['get']['responses'][200]['content']['application/json']['items'][number];

/** What happened in the cycle, the newest first: acts of people with what they said, and the moves of services. */
export function Timeline({ cycleId }: { readonly cycleId: string }) {
  const { t } = useTranslation('cycle');
  const { data, error, refetch } = api.useQuery('get', '/api/v1/cycles/{id}/timeline', {
    params: { path: { id: cycleId } },
  });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loader size="sm" aria-label={t('loading')} />;
  return (
    <section aria-label={t('timeline')}>
      <Title order={3} size={14} mb={4}>
        {t('timeline')}
      </Title>
      <ol className={styles.entries} aria-label={t('timeline')}>
        {data.items.toReversed().map((entry, index) => (
          <Row key={`${entry.at}-${entry.event}-${index}`} entry={entry} />
        ))}
      </ol>
    </section>
  );
}

function Row({ entry }: { readonly entry: Entry }) {
  const { t } = useTranslation('cycle');
  const format = useFormat();
  const { at, event, cause, count, userName, reason, note } = entry;
  const isMove = event in STATUSES.move;
  const what = t(isMove ? `moved.${cause}` : `event.${event}`, { defaultValue: isMove ? cause : event });
  const said = [reason ? t(`cause.${reason}`, { defaultValue: reason }) : null, note || null].filter((each) => each);
  return (
    <li className={styles.entry}>
      <time className={styles.time} dateTime={at}>
        {format.instant(at)}
      </time>
      <div>
        <Group gap="xs">
          <Text size="sm">
            {what}
            {count > 0 ? ` · ${t('services', { count, shown: format.count(count) })}` : ''}
          </Text>
          {isMove ? <StatusBadge object="move" code={event} /> : null}
        </Group>
        {userName || said.length > 0 ? (
          <Text size="xs" c="dimmed">
            {[userName, ...said].filter((each) => each).join(' · ')}
          </Text>
        ) : null}
      </div>
    </li>
  );
}
