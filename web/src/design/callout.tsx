import { Alert } from '@mantine/core';
import type { ReactNode } from 'react';
import type { StatusIcon as IconName } from '../status/status.js';
import { StatusIcon } from './status-badge.js';
import type { Family } from './tokens.js';

interface CalloutProps {
  readonly family: Family;
  readonly icon: IconName;
  readonly title?: string;
  /** `alert` for what changes under the person's eyes; `status` unless given. */
  readonly role?: 'alert' | 'status';
  readonly children?: ReactNode;
}

/** Something to know before going on, in the colours of a status family. */
export function Callout({ family, icon, title, role = 'status', children }: CalloutProps) {
  const color = `var(--kl-${family}-text)`;
  return (
    <Alert
      variant="light"
      role={role}
      title={title}
      icon={<StatusIcon icon={icon} size={18} />}
      styles={{
        root: { background: `var(--kl-${family}-tint)` },
        title: { color },
        icon: { color },
      }}
    >
      {children}
    </Alert>
  );
}
