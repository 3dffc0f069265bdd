import { Button, Tooltip } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema.js';
import { ApproveDialog } from './approve-dialog.js';
import { useReasonText } from './reason-text.js';

/** «Enviar a facturación»: of a manual cycle, enabled by the API when every service is processed; else it says why not. */
export function SendToBilling({ cycle }: { readonly cycle: components['schemas']['Cycle'] }) {
  const { t } = useTranslation('cycle');
  const reasonText = useReasonText();
  const [asking, setAsking] = useState(false);
  const action = cycle.actions.find(({ name }) => name === 'send-to-billing');
  const pending = cycle.toApprove?.find(({ stage }) => stage === 'billing');
  if (cycle.mode === 'automatic' || !action) return null;
  const able = action.allowed && pending !== undefined;
  return (
    <>
      <Tooltip label={reasonText(action.reason)} disabled={able}>
        <Button
          {...(able ? {} : { 'data-disabled': true, 'aria-disabled': true })}
          onClick={() => able && setAsking(true)}
        >
          {t('approve.billing')}
        </Button>
      </Tooltip>
      {asking && pending ? <ApproveDialog cycle={cycle} pending={pending} onClose={() => setAsking(false)} /> : null}
    </>
  );
}
