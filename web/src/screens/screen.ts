import type { ComponentType } from 'react';
import type { Icon } from '@tabler/icons-react';
import type { SessionUser } from '../app/session.js';

type Role = SessionUser['roles'][number];

/** A place in the left navigation, in this order. */
interface NavigationEntry {
  readonly order: number;
  readonly icon: Icon;
  /** Letter after `g`. */
  readonly key: string;
}

/**
 * One screen: where it lives, who sees it, and the module of its page. `search` checks the query part of the address; what it drops was
 * no state of this screen. Texts lie beside it; `title` of its namespace names it.
 */
export interface Screen {
  readonly name: string;
  /** TanStack path, `$name` for parameters. */
  readonly path: string;
  readonly navigation?: NavigationEntry;
  /** Everybody, unless given. */
  readonly roles?: readonly Role[];
  search?(raw: Readonly<Record<string, unknown>>): Readonly<Record<string, string | number | boolean | undefined>>;
  /** What of its address opens a form, or that all of it is one: a phone is for reading. */
  readonly changes?: 'everything' | readonly string[];
  /** Ways to look at it that everybody has; `view.<name>` of its texts names each. */
  readonly views?: readonly { readonly name: string; readonly search: Readonly<Record<string, string>> }[];
  page(): Promise<{ default: ComponentType }>;
}

/** Text of the query part, or nothing. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
