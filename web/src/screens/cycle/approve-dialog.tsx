import { List, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, client } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { useFormat } from '../../app/session.js';
import { ConfirmDialog } from '../../design/confirm-dialog.js';
import { ErrorState } from '../../design/error-state.js';
import { useBillingProvider } from '../../status/provider-name.js';
import { isAboveLimit } from './above-limit.js';
import { changeOf } from './change.js';
import { ControlTotals, useControlTotals } from './control-totals.js';
import { useCycleCommand } from './cycle-command.js';
import { Lapsed } from './lapsed.js';
import { Movers } from './movers.js';
import { StayAside } from './stay-aside.js';

type Pending = components['schemas']['PendingApproval'];

interface ApproveDialogProps {
  readonly cycle: components['schemas']['Cycle'];
  /** What the person was shown, which is what she consents to. */
  readonly pending: Pending;
  /** She looks at what waits by now instead. */
  onRenew(pending: Pending): void;
  onClose(): void;
}

/**
 * Consent to what is on screen, by its hash. Where it cannot be undone (billing), or is to more money than the company's limit, count and
 * total are typed first; until the limit is known nobody consents.
 */
export function ApproveDialog({ cycle, pending, onRenew, onClose }: ApproveDialogProps) {
  const { t } = useTranslation('cycle');
  const format = useFormat();
  const { run, busy, problem } = useCycleCommand(cycle);
  const { stage, services, total, currency, contentHash } = pending;
  const count = format.count(services);
  const money = total === null ? null : format.money(total, currency ?? undefined);
  const now = cycle.toApprove?.find((each) => each.stage === stage);
  const lapsed = !busy && now?.contentHash !== contentHash;
  const [accepted, setAccepted] = useState<string | null>(null);
  const control = useControlTotals(cycle.id, stage === 'billing');
  const isUncontrolled =
    stage === 'billing' &&
    (control.isPending || (control.data?.deviates === true && accepted !== control.data.contentHash));
  const policy = api.useQuery('get', '/api/v1/approval-policy', {});
  const isTyped = stage === 'billing' || isAboveLimit(pending, policy.data?.moneyLimit ?? null);
  const approve = async () => {
    const done = await run(`approve-${stage}`, [contentHash, accepted], (options) =>
      stage === 'billing'
        ? client.POST('/api/v1/cycles/{id}/send-to-billing', {
            ...options,
            body: { contentHash, ...(accepted === null ? {} : { controlHash: accepted }) },
          })
        : client.POST('/api/v1/cycles/{id}/approvals', { ...options, body: { stage, contentHash, controlHash: null } }),
    );
    if (done) onClose();
  };
  return (
    <ConfirmDialog
      opened
      title={t(`approve.${stage}`)}
      confirm={t(`approveYes.${stage}`, { count: services, shown: count })}
      {...(isTyped ? { typed: money === null ? count : `${count} · ${money}` } : {})}
      busy={busy}
      blocked={lapsed || isUncontrolled || policy.isPending}
      onConfirm={() => void approve()}
      onCancel={onClose}
    >
      <Stack gap="sm">
        {lapsed ? <Lapsed cycleId={cycle.id} seen={pending} now={now} onRenew={onRenew} /> : null}
        <Content pending={pending} />
        <StayAside counts={cycle.counts.byStage} />
        {total === null ? null : <Movers cycleId={cycle.id} stage={stage} />}
        {stage === 'billing' ? <ControlTotals totals={control} accepted={accepted} onAccept={setAccepted} /> : null}
        {problem && !lapsed ? <ErrorState error={problem} /> : null}
      </Stack>
    </ConfirmDialog>
  );
}

/** How many, how much, against last month, what stands out, and what happens next. */
function Content({ pending }: { readonly pending: Pending }) {
  const { t } = useTranslation('cycle');
  const provider = useBillingProvider();
  const format = useFormat();
  const { stage, services, warnings, outliers, currency, total, energyKwh, previousServices, previousTotal } = pending;
  const money = (amount: string) => format.money(amount, currency ?? undefined);
  return (
    <>
      <List size="sm">
        <List.Item>{t('services', { count: services, shown: format.count(services) })}</List.Item>
        {total === null ? null : (
          <List.Item>
            {t('totalOf', { total: money(total) })}
            {energyKwh === null ? '' : ` · ${format.energy(energyKwh)}`}
          </List.Item>
        )}
        {previousTotal === null ? null : (
          <List.Item>
            {t('lastMonthOf', {
              count: previousServices,
              shown: format.count(previousServices),
              total: money(previousTotal),
            })}
            {total === null ? '' : ` (${changeOf(total, previousTotal, format) ?? '—'})`}
          </List.Item>
        )}
        {warnings === 0 ? null : (
          <List.Item>{t('warnings', { count: warnings, shown: format.count(warnings) })}</List.Item>
        )}
        {outliers === 0 ? null : (
          <List.Item>{t('outliers', { count: outliers, shown: format.count(outliers) })}</List.Item>
        )}
        <List.Item>{t(`then.${stage}`, { provider })}</List.Item>
      </List>
      <Text size="xs" c="dimmed">
        {t('contentHash')} {pending.contentHash.slice(0, 16)}
      </Text>
    </>
  );
}
