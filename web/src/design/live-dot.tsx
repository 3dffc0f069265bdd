import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { liveness } from '../api/events.js';
import styles from './live-dot.module.css';

/** Whether changes arrive by themselves. */
export function useLive(): boolean {
  return useSyncExternalStore(liveness.subscribe, liveness.isLive);
}

/** Beside a stamp of time: filled while the screen follows by itself, a ring while it asks every few seconds. */
export function LiveDot() {
  const { t } = useTranslation('design');
  const live = useLive();
  const label = t(live ? 'live' : 'notLive');
  return <span role="img" aria-label={label} title={label} className={styles.dot} data-live={live} />;
}
