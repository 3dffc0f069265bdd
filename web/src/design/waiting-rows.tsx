import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../app/session.js';
import styles from './data-table.module.css';

/** «12 nuevas: mostrar»: what came while the person looks. */
export function WaitingRows({ waiting, onShow }: { readonly waiting: number; readonly onShow: () => void }) {
  const { t } = useTranslation('design');
  const format = useFormat();
  return (
    <div role="status">
      {waiting === 0 ? null : (
        <UnstyledButton className={styles.waiting} onClick={onShow}>
          {t('waiting', { count: waiting, shown: format.count(waiting) })}
        </UnstyledButton>
      )}
    </div>
  );
}
