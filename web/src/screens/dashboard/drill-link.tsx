import { useNavigate } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, MouseEvent, Ref } from 'react';
import { useHasScreen } from '../../app/use-has-screen.js';
import { addressOf, type Drill } from './drill.js';

interface DrillLinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly drill: Drill;
  readonly ref?: Ref<HTMLAnchorElement>;
}

/** Opens the list of the services behind a figure. An address of its own: it can be copied, or opened beside. */
export function DrillLink({ drill, children, ...rest }: DrillLinkProps) {
  const open = useOpenDrill();
  if (!useHasScreen(FLOW)) return <span {...rest}>{children}</span>;
  return (
    <a {...rest} href={addressOf(drill)} onClick={(event) => open(event, drill)}>
      {children}
    </a>
  );
}

/** The screen of the lists; where a person has none, figures are only read. */
export const FLOW = '/flow';

/** A plain press stays in the app; with a modifier the browser does as it always does. */
export function useOpenDrill() {
  const navigate = useNavigate();
  return (event: MouseEvent, drill: Drill) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0) return;
    event.preventDefault();
    void navigate({ to: '/flow', search: drill });
  };
}
