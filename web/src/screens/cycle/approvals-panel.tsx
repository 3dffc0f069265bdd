import { Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema.js';
import { useFormat } from '../../app/session.js';
import { ActionButton } from '../../design/action-button.js';
import { useBillingProvider } from '../../status/provider-name.js';
import { ApproveDialog } from './approve-dialog.js';
import { useReasonText } from './reason-text.js';

type Pending = components['schemas']['PendingApproval'];

/** What a manual cycle waits for: how many, how much, against last month, and the one button that goes on. */
export function ApprovalsPanel({ cycle }: { readonly cycle: components['schemas']['Cycle'] }) {
  const { t } = useTranslation('cycle');
  const [asked, setAsked] = useState<Pending | null>(null);
  const waiting = cycle.toApprove ?? [];
  return (
    <>
      {waiting.length === 0 ? null : (
        <section className="kl-panel" style={{ padding: 12, marginBottom: 12 }} aria-label={t('approvals')}>
          {waiting.map((pending) => (
            <Waiting key={pending.stage} pending={pending} onApprove={() => setAsked(pending)} />
          ))}
        </section>
      )}
      {asked ? <ApproveDialog cycle={cycle} pending={asked} onRenew={setAsked} onClose={() => setAsked(null)} /> : null}
    </>
  );
}

function Waiting({ pending, onApprove }: { readonly pending: Pending; readonly onApprove: () => void }) {
  const { t } = useTranslation('cycle');
  const format = useFormat();
  const provider = useBillingProvider();
  const reasonText = useReasonText();
  const { stage, services, warnings, outliers, total, currency, previousTotal, allowed, reason } = pending;
  const facts = [
    t('services', { count: services, shown: format.count(services) }),
    total === null ? null : format.money(total, currency ?? undefined),
    previousTotal === null ? null : t('lastMonth', { total: format.money(previousTotal, currency ?? undefined) }),
    warnings === 0 ? null : t('warnings', { count: warnings, shown: format.count(warnings) }),
    outliers === 0 ? null : t('outliers', { count: outliers, shown: format.count(outliers) }),
    stage === 'billing' ? t('leavesBy', { provider }) : null,
  ].filter((fact) => fact !== null);
  return (
    <Group justify="space-between" gap="sm" py={4}>
      <div>
        <Text size="sm" fw={650}>
          {t(`waits.${stage}`)}
        </Text>
        <Text size="sm" c="dimmed">
          {facts.join(' · ')}
        </Text>
      </div>
      {/* Sending has its place at the top right. */}
      {stage === 'billing' ? null : (
        <ActionButton variant="light" allowed={allowed} reason={reasonText(reason)} onAct={onApprove}>
          {t(`approve.${stage}`)}
        </ActionButton>
      )}
    </Group>
  );
}
