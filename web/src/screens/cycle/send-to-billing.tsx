import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema.js';
import { ActionButton } from '../../design/action-button.js';
import { ApproveDialog } from './approve-dialog.js';
import { useReasonText } from './reason-text.js';

/** «Enviar a facturación»: of a manual cycle, enabled by the API when every service is processed; else it says why not. */
export function SendToBilling({ cycle }: { readonly cycle: components['schemas']['Cycle'] }) {
  const { t } = useTranslation('cycle');
  const reasonText = useReasonText();
  const [asked, setAsked] = useState<components['schemas']['PendingApproval'] | null>(null);
  const action = cycle.actions.find(({ name }) => name === 'send-to-billing');
  const pending = cycle.toApprove?.find(({ stage }) => stage === 'billing');
  if (cycle.mode === 'automatic' || !action) return null;
  return (
    <>
      <ActionButton
        allowed={action.allowed && pending !== undefined}
        reason={reasonText(action.reason)}
        onAct={() => setAsked(pending ?? null)}
      >
        {t('approve.billing')}
      </ActionButton>
      {asked ? <ApproveDialog cycle={cycle} pending={asked} onRenew={setAsked} onClose={() => setAsked(null)} /> : null}
    </>
  );
}
