import type { ReactNode } from 'react';
import styles from './panels.module.css';

/** A part that scrolls by itself; the keyboard reaches it too. */
export function Scroller({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must take the keyboard, although nothing in it may be pressed
    <div className={styles.scroller} role="group" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
