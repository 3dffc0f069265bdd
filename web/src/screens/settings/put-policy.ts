import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { commandKey, forgetKey } from '../../api/command-key.js';
import type { components } from '../../api/schema.js';
import { useNotice } from '../../design/notice.js';

type Policy = components['schemas']['ApprovalPolicy'];
const COMMAND = 'put-approval-policy';

/** Another approval policy from now on: the whole of it, of which a form changes its part. */
export function usePutPolicy(policy: Policy, onDone: () => void) {
  const { t } = useTranslation('settings');
  const queries = useQueryClient();
  const notice = useNotice();
  const put = api.useMutation('put', '/api/v1/approval-policy');
  const save = ({ validFrom: _validFrom, setBy: _setBy, actions: _actions, version, ...body }: Policy) => {
    const header = { 'idempotency-key': commandKey(COMMAND, [version, body]), 'if-match': `"${version}"` };
    put.mutate(
      { params: { header }, body },
      {
        onSuccess: () => {
          forgetKey(COMMAND);
          void queries.invalidateQueries();
          notice(t('saved'));
          onDone();
        },
        onError: () => forgetKey(COMMAND),
      },
    );
  };
  return { save, error: put.error, isPending: put.isPending };
}
