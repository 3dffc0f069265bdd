import { useCallback } from 'react';
import { usePreferences } from '../../app/preferences.js';

/** What the wizard's fields say, as its address has them. */
export type Fields = Readonly<Record<'name' | 'market' | 'period' | 'mode' | 'dryRun', string | undefined>>;

const CHOICE = 'draft.cycle-new';
const NAMES = ['name', 'market', 'period', 'mode', 'dryRun'] as const;

/**
 * The fields of a cycle that is not created yet, kept for the person: on the server, so that they are there on another machine too. `kept` is null
 * where nothing was left unfinished.
 */
export function useKeptDraft() {
  const { choices, choose, known } = usePreferences();
  const keep = useCallback((fields: Fields) => choose(CHOICE, JSON.stringify(fields)), [choose]);
  const drop = useCallback(() => choose(CHOICE, ''), [choose]);
  return { known, kept: fieldsOf(choices[CHOICE] ?? ''), keep, drop };
}

/** A text of another version of the screens is no draft. */
function fieldsOf(text: string): Fields | null {
  if (text === '') return null;
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read !== 'object' || read === null) return null;
    const said = new Map<string, unknown>(Object.entries(read));
    const field = (name: string) => (typeof said.get(name) === 'string' ? String(said.get(name)) : undefined);
    const fields = Object.fromEntries(NAMES.map((name) => [name, field(name)])) as Fields;
    return NAMES.some((name) => fields[name] !== undefined) ? fields : null;
  } catch {
    return null;
  }
}
