import { Alert, Anchor, Button, Group, Stack, Text, Tooltip } from '@mantine/core';
import { IconDownload, IconHelpCircle } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import type { paths } from '../../api/schema.js';
import { useFormat } from '../../app/session.js';
import { CopyText } from '../../design/copy-text.js';
import { Facts } from '../../design/facts.js';
import { ErrorState } from '../../design/error-state.js';
import { StatusBadge } from '../../design/status-badge.js';
import { useProviderName } from '../../status/provider-name.js';
import { explanationOf } from '../cycle/explanation-address.js';
import { InvoiceHistory } from './history.js';
import type { Invoice } from './queries.js';

export type History = paths['/api/v1/invoices/{id}/timeline']['get']['responses'][200]['content']['application/json'];

/** Who owes how much for what, where the document stands with the provider, and all that was heard of it. */
export function InvoiceDetail({ invoice, history }: { readonly invoice: Invoice; readonly history: History }) {
  const { t } = useTranslation('invoices');
  const providerName = useProviderName();
  const format = useFormat();
  return (
    <Stack gap="md">
      <Group justify="space-between" align="start" wrap="nowrap">
        <div>
          <Text fw={650}>
            <CopyText value={invoice.number} />
          </Text>
          <Text size="sm" c="dimmed">
            {invoice.customer.name}
          </Text>
        </div>
        <Stack gap={4} align="end">
          <Text size="xl" fw={650} className="kl-number">
            {format.money(invoice.total, invoice.currency)}
          </Text>
          <StatusBadge object="invoice" code={invoice.status} />
        </Stack>
      </Group>
      {invoice.status === 'unknown' ? (
        <Alert color="yellow" variant="light" icon={<IconHelpCircle aria-hidden />} title={t('unknownTitle')}>
          <Text size="sm">{t('unknownHint')}</Text>
        </Alert>
      ) : null}
      {invoice.reason ? <Text size="sm">{t('reasonGiven', { reason: invoice.reason })}</Text> : null}
      <Actions invoice={invoice} />
      <Facts
        items={[
          [t('taxId'), `${invoice.customer.idType} ${invoice.customer.idNumber}`],
          [t('point'), <CopyText key="point" value={invoice.supplyPointCode} />],
          [t('period'), format.period(invoice.period)],
          [t('energy'), format.figure(invoice.energyKwh)],
          [t('documentType'), t(`document.${invoice.documentType}`, { defaultValue: invoice.documentType })],
          [t('provider'), providerName(invoice.provider.name)],
          [
            t('officialId'),
            invoice.provider.officialId ? <CopyText key="official" value={invoice.provider.officialId} short /> : '—',
          ],
          [t('reference'), <CopyText key="reference" value={invoice.provider.reference} short />],
          [t('attempts'), format.count(invoice.attempts)],
          [t('created'), format.dateTime(invoice.createdAt)],
        ]}
      />
      <InvoiceHistory history={history} />
    </Stack>
  );
}

function Actions({ invoice }: { readonly invoice: Invoice }) {
  const { t } = useTranslation('invoices');
  const queries = useQueryClient();
  const ask = api.useMutation('post', '/api/v1/invoices/{id}/query', {
    onSettled: () =>
      queries.invalidateQueries({
        predicate: ({ queryKey: [, path] }) => typeof path === 'string' && path.startsWith('/api/v1/invoices'),
      }),
  });
  const query = invoice.actions.find(({ name }) => name === 'query');
  const params = { path: { id: invoice.id }, header: { 'idempotency-key': crypto.randomUUID() } };
  return (
    <>
      <Group gap="xs">
        {query ? (
          <Tooltip label={t(`refused.${query.reason}`)} disabled={query.allowed}>
            <Button
              variant="default"
              size="xs"
              className="kl-act"
              loading={ask.isPending}
              aria-disabled={!query.allowed}
              {...(query.allowed ? {} : { 'data-disabled': true })}
              onClick={() => {
                if (query.allowed) ask.mutate({ params });
              }}
            >
              {t('query')}
            </Button>
          </Tooltip>
        ) : null}
        <Button
          component="a"
          variant="default"
          size="xs"
          leftSection={<IconDownload size={14} aria-hidden />}
          href={`/api/v1/invoices/${invoice.id}/document?format=json`}
          download={`${invoice.number}.json`}
        >
          {t('download')}
        </Button>
        <Anchor size="sm" renderRoot={(props) => <Link {...props} {...explanationOf(invoice)} />}>
          {t('explain')}
        </Anchor>
      </Group>
      {ask.error ? <ErrorState error={ask.error} /> : null}
    </>
  );
}
