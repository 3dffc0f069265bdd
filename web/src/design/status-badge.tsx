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
import { statusOf, type StatusIcon, type StatusObject } from '../status/status.js';
import styles from './status-badge.module.css';

const ICONS: Readonly<Record<StatusIcon, Icon>> = {
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

/** Word, icon and colour of a status: never colour alone. */
export function StatusBadge({ object, code }: { readonly object: StatusObject; readonly code: string }) {
  const { language } = useSession();
  const status = statusOf(object, code);
  const StatusIconOf = ICONS[status.icon];
  return (
    <span
      className={styles.badge}
      style={{ color: `var(--kl-${status.family}-text)`, background: `var(--kl-${status.family}-tint)` }}
    >
      <StatusIconOf size={14} stroke={2} aria-hidden />
      {status[language]}
    </span>
  );
}
