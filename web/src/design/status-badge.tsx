import {
  IconAlertTriangle,
  IconBan,
  IconCircleCheck,
  IconCircleX,
  IconClock,
  IconEye,
  IconHelpCircle,
  IconLoader2,
  IconPencil,
  IconReplace,
  type Icon,
} from '@tabler/icons-react';
import { useSession } from '../app/session.js';
import { statusOf, type StatusIcon as IconName, type StatusObject } from '../status/status.js';
import styles from './status-badge.module.css';

const ICONS: Readonly<Record<IconName, Icon>> = {
  draft: IconPencil,
  clock: IconClock,
  run: IconLoader2,
  eye: IconEye,
  alert: IconAlertTriangle,
  cross: IconCircleX,
  check: IconCircleCheck,
  ban: IconBan,
  question: IconHelpCircle,
  swap: IconReplace,
};

export function StatusIcon({ icon, size }: { readonly icon: IconName; readonly size: number }) {
  const Drawn = ICONS[icon];
  return <Drawn size={size} stroke={2} aria-hidden />;
}

/** Word, icon and colour of a status: never colour alone. */
export function StatusBadge({ object, code }: { readonly object: StatusObject; readonly code: string }) {
  const { language } = useSession();
  const status = statusOf(object, code);
  return (
    <span
      className={styles.badge}
      style={{ color: `var(--kl-${status.family}-text)`, background: `var(--kl-${status.family}-tint)` }}
    >
      <StatusIcon icon={status.icon} size={14} />
      {status[language]}
    </span>
  );
}
