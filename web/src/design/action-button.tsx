import { Button, Tooltip, VisuallyHidden, type ButtonProps } from '@mantine/core';
import { useId, type ReactNode } from 'react';

interface ActionButtonProps extends Omit<ButtonProps, 'onClick' | 'disabled'> {
  readonly allowed: boolean;
  /** Why not, in words; shown and read out while it is not allowed. */
  readonly reason: string;
  onAct(): void;
  readonly children: ReactNode;
}

/** What the API allows or not: a button that stays in its place, takes the focus and says why it does nothing. */
export function ActionButton({ allowed, reason, onAct, children, ...button }: ActionButtonProps) {
  const id = useId();
  if (allowed)
    return (
      <Button {...button} className="kl-act" onClick={onAct}>
        {children}
      </Button>
    );
  return (
    <Tooltip label={reason} multiline maw={320} events={{ hover: true, focus: true, touch: true }}>
      <span className="kl-act">
        <Button {...button} data-disabled aria-disabled aria-describedby={id}>
          {children}
        </Button>
        <VisuallyHidden id={id}>{reason}</VisuallyHidden>
      </span>
    </Tooltip>
  );
}
