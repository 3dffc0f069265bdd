import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema.js';
import { useSession } from '../../app/session.js';
import { STATUSES, statusOf } from '../../status/status.js';

type Entry = components['schemas']['AuditEntry'];

/** What an entry says in words: the act, where it is a move its stage, and what the person said. */
export function useEntryWords() {
  const { t } = useTranslation(['audit', 'cycle', 'settings']);
  const { language } = useSession();
  return {
    actOf: ({ action }: Entry) =>
      action in STATUSES.stage
        ? t('movedTo', { stage: statusOf('stage', action)[language] })
        : t(`action.${action}`, { defaultValue: action }),
    subjectOf: ({ action, subjectId, subjectName }: Entry) =>
      action === 'setting-changed'
        ? t(`settings:name.${subjectId ?? ''}`, { defaultValue: subjectId ?? '' })
        : (subjectName ?? '—'),
    saidOf: ({ reason, note }: Entry) =>
      [reason ? t(`cycle:cause.${reason}`, { defaultValue: reason }) : '', note ?? ''].filter(Boolean).join(' · '),
  };
}
