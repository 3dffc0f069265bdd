import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { isTyping, shortcutsOn } from '../design/shortcuts.js';
import { screensOf } from './screens-of.js';
import { useSession } from './session.js';

/** The second letter must follow the `g` within this time. */
const SEQUENCE_MS = 1_500;

interface ShellKeys {
  onPalette(): void;
  onHelp(): void;
}

/** Ctrl+K from anywhere; `?` and `g` with a letter unless somebody is writing, or has turned single letters off. */
export function useShellKeys(actions: ShellKeys): void {
  const { user } = useSession();
  const navigate = useNavigate();
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    const goes = new Map(
      screensOf(user).flatMap(({ path, navigation }) => (navigation ? [[navigation.key, path]] : [])),
    );
    let armedAt = Number.NEGATIVE_INFINITY;
    const listen = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        latest.current.onPalette();
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey || !shortcutsOn() || isTyping(event.target)) return;
      const path = event.timeStamp - armedAt < SEQUENCE_MS ? goes.get(event.key) : undefined;
      armedAt = event.key === 'g' ? event.timeStamp : Number.NEGATIVE_INFINITY;
      if (event.key === '?') latest.current.onHelp();
      else if (path !== undefined) void navigate({ to: path });
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    // Before a list hears the letter: `g c` is not `c`.
    document.addEventListener('keydown', listen, { capture: true });
    return () => document.removeEventListener('keydown', listen, { capture: true });
  }, [user, navigate]);
}
