import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';

/** Says in the corner that something is done. */
export function useNotice(): (message: string) => void {
  const { t } = useTranslation('design');
  return (message) => notifications.show({ message, closeButtonProps: { 'aria-label': t('dismiss') } });
}
