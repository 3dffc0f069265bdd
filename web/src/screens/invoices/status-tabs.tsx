import { Group, Tabs, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { paths } from '../../api/schema.js';
import { useFormat, useSession } from '../../app/session.js';
import { statusOf } from '../../status/status.js';
import { INVOICE_STATUSES, type InvoiceStatus } from './queries.js';

type Counts = paths['/api/v1/invoices/counts']['get']['responses'][200]['content']['application/json'];
const ALL = 'all';

interface StatusTabsProps {
  readonly counts: Counts | undefined;
  readonly value: InvoiceStatus | null;
  onChange(status: InvoiceStatus | null): void;
  readonly children: ReactNode;
}

/** One tab a status that has invoices (the chosen one in any case), each with its count, and the money of the one in sight. */
export function StatusTabs({ counts, value, onChange, children }: StatusTabsProps) {
  const { t } = useTranslation('invoices');
  const { language } = useSession();
  const format = useFormat();
  const countOf = (status: InvoiceStatus) =>
    (counts?.items ?? []).filter((one) => one.status === status).reduce((sum, { count }) => sum + count, 0);
  const all = (counts?.all ?? []).reduce((sum, { count }) => sum + count, 0);
  const shown = INVOICE_STATUSES.filter((status) => countOf(status) > 0 || status === value);
  const money = value ? (counts?.items ?? []).filter(({ status }) => status === value) : (counts?.all ?? []);
  return (
    <Tabs
      value={value ?? ALL}
      onChange={(tab) => onChange(INVOICE_STATUSES.find((status) => status === tab) ?? null)}
      keepMounted={false}
      activateTabWithKeyboard={false}
    >
      <Group justify="space-between" align="end" mb="sm" gap="sm">
        <Tabs.List aria-label={t('byStatus')}>
          <Tabs.Tab value={ALL}>
            {t('all')} {format.count(all)}
          </Tabs.Tab>
          {shown.map((status) => (
            <Tabs.Tab key={status} value={status}>
              {statusOf('invoice', status)[language]} {format.count(countOf(status))}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Text size="sm" c="dimmed" aria-live="polite">
          {money.map(({ currency, total }) => (
            <span key={currency} className="kl-number">
              {t('filteredTotal')}{' '}
              <Text span fw={650} c="var(--kl-text)">
                {format.money(total, currency)}
              </Text>{' '}
            </span>
          ))}
        </Text>
      </Group>
      <Tabs.Panel value={value ?? ALL} tabIndex={-1}>
        {children}
      </Tabs.Panel>
    </Tabs>
  );
}
