import { Code, Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/session.js';
import { CopyText } from '../../design/copy-text.js';
import { StatusBadge } from '../../design/status-badge.js';
import type { History } from './detail.js';
import styles from './history.module.css';
import type { InvoiceEvent } from './queries.js';

/** What we did and what the provider answered, with the evidence as it came. */
export function InvoiceHistory({ history }: { readonly history: History }) {
  const { t } = useTranslation('invoices');
  return (
    <Stack gap="xs">
      <Title order={2} size="h2">
        {t('history')}
      </Title>
      <Text size="sm" c="dimmed">
        {t('payloadHash')} <CopyText value={history.documentHash} short />
      </Text>
      <ol className={styles.line}>
        {history.items.map((event, index) => (
          <li key={index} className={styles.entry}>
            <Entry event={event} />
          </li>
        ))}
      </ol>
    </Stack>
  );
}

function Entry({ event }: { readonly event: InvoiceEvent }) {
  const { t } = useTranslation('invoices');
  const format = useFormat();
  const [, status = event.event, source] = /^(.+?)-by-(submit|query|webhook)$/.exec(event.event) ?? [];
  return (
    <Stack gap={4}>
      <Group gap="xs">
        <Text size="xs" c="dimmed" className="kl-number">
          {format.instant(event.at)}
        </Text>
        {status === 'heard' ? <Text size="sm">{t('noChange')}</Text> : <StatusBadge object="invoice" code={status} />}
      </Group>
      {source === undefined ? null : (
        <Text size="sm">
          {t(`source.${source}`)}
          {event.outcome ? `: ${t(`outcome.${event.outcome}`)}` : ''}
          {event.tookMs === null ? '' : ` (${t('took', { ms: format.count(event.tookMs) })})`}
        </Text>
      )}
      {event.detail ? <Text size="sm">{event.detail}</Text> : null}
      {event.webhookId ? (
        <Text size="xs" c="dimmed">
          {t('callback', { id: event.webhookId })} · {t(`signature.${event.signature ?? 'none'}`)}
        </Text>
      ) : null}
      {event.raw ? (
        <details className={styles.raw}>
          <summary>{t('showRaw')}</summary>
          <Code block tabIndex={0} className={styles.code ?? ''}>
            {event.raw}
          </Code>
        </details>
      ) : null}
    </Stack>
  );
}
