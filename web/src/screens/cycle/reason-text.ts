import { useTranslation } from 'react-i18next';

/** Why an action is not allowed, in words; a code that a newer service made up is shown as it is. */
export function useReasonText(): (code: string | null | undefined) => string {
  const { t } = useTranslation('cycle');
  return (code) => (code ? t(`reason.${code}`, { defaultValue: code }) : '');
}
