import { ActionIcon, Drawer, Group, Loader } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { ErrorState } from '../../design/error-state.js';
import { InvoiceDetail } from './detail.js';

interface InvoiceDrawerProps {
  /** Null: closed. */
  readonly id: string | null;
  /** Of the list behind it, in its order. */
  readonly ids: readonly string[];
  onMove(id: string): void;
  onClose(): void;
}

/** One invoice beside the list; the arrows go on to the next one of the list. */
export function InvoiceDrawer({ id, ids, onMove, onClose }: InvoiceDrawerProps) {
  const { t } = useTranslation('invoices');
  const place = id === null ? -1 : ids.indexOf(id);
  const to = (step: number) => (place < 0 ? undefined : ids[place + step]);
  const move = (step: number) => {
    const next = to(step);
    if (next !== undefined) onMove(next);
  };
  return (
    <Drawer
      opened={id !== null}
      onClose={onClose}
      position="right"
      size={560}
      title={t('detail')}
      closeButtonProps={{ 'aria-label': t('close') }}
      onKeyDown={({ key, target }) => {
        if (target instanceof HTMLElement && target.closest('input, textarea, [role=tab], pre')) return;
        if (key === 'ArrowDown') move(1);
        if (key === 'ArrowUp') move(-1);
      }}
    >
      {place >= 0 ? (
        <Group gap={4} mb="sm">
          {([-1, 1] as const).map((step) => (
            <ActionIcon
              key={step}
              variant="default"
              aria-label={t(step < 0 ? 'previous' : 'next')}
              disabled={to(step) === undefined}
              onClick={() => move(step)}
            >
              {step < 0 ? <IconChevronUp size={16} aria-hidden /> : <IconChevronDown size={16} aria-hidden />}
            </ActionIcon>
          ))}
        </Group>
      ) : null}
      {id === null ? null : <Loaded id={id} />}
    </Drawer>
  );
}

function Loaded({ id }: { readonly id: string }) {
  const { t } = useTranslation('invoices');
  const params = { params: { path: { id } } };
  const invoice = api.useQuery('get', '/api/v1/invoices/{id}', params);
  const history = api.useQuery('get', '/api/v1/invoices/{id}/timeline', params);
  const error = invoice.error ?? history.error;
  if (error)
    return <ErrorState error={error} onRetry={() => void Promise.all([invoice.refetch(), history.refetch()])} />;
  if (!invoice.data || !history.data) return <Loader aria-label={t('loadingOne')} />;
  return <InvoiceDetail invoice={invoice.data} history={history.data} />;
}
