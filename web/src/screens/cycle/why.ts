import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema.js';

/** Why a service stands where it stands, in a line: the cause that a person gave, and the first finding. */
export function useWhy(): (service: components['schemas']['CycleService']) => string {
  const { t } = useTranslation('cycle');
  return useCallback(
    ({ aside, findings }) =>
      [aside ? t(`cause.${aside.reason}`) : '', findings[0]?.message ?? ''].filter(Boolean).join(' · '),
    [t],
  );
}
