import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { isTyping, shortcutsOn } from './shortcuts.js';

/** What the keys of a list do; each works only where the list has it. */
export interface ListActions<R> {
  /** Enter, or a click. */
  onOpen?(row: R): void;
  /** Space: a look that leaves the keyboard in the list. */
  onPeek?(row: R): void;
  /** `e`: why is it so? */
  onExplain?(row: R): void;
  /** `m`: what is ticked, or else this row, to manual review. */
  onMark?(row: R): void;
  /** The keyboard has come to another row. */
  onMove?(row: R): void;
  /** `/` from anywhere on the screen: to the text that filters. */
  onFilter?(): void;
}

interface Ticks {
  has(key: string): boolean;
  toggle(keys: readonly string[], on: boolean): void;
}

interface ListKeys<R> extends ListActions<R> {
  readonly rows: readonly R[];
  keyOf(row: R): string;
  readonly selection: Ticks | undefined;
  /** Brings a row into sight. */
  show(index: number): void;
}

/** The row the keyboard is at, and what its keys do there (ux.md D.4). */
export function useListKeys<R>(list: ListKeys<R>) {
  const { rows, keyOf, selection, show, onFilter } = list;
  const [active, setActive] = useState(0);
  /** Where a range begins: the row that was ticked last. */
  const anchor = useRef(0);
  useSlash(onFilter);

  const move = (to: number) => {
    const next = Math.max(0, Math.min(rows.length - 1, to));
    const row = rows[next];
    setActive(next);
    show(next);
    if (row && next !== active) list.onMove?.(row);
  };
  const tick = (row: R) => {
    anchor.current = active;
    selection?.toggle([keyOf(row)], !selection.has(keyOf(row)));
  };
  const tickRange = (row: R) => {
    const [from, to] = [Math.min(anchor.current, active), Math.max(anchor.current, active)];
    selection?.toggle(rows.slice(from, to + 1).map(keyOf), !selection.has(keyOf(row)));
    anchor.current = active;
  };
  const onRow: Readonly<Record<string, ((row: R) => void) | undefined>> = {
    Enter: list.onOpen,
    ' ': list.onPeek,
    e: list.onExplain,
    m: list.onMark,
    x: selection && tick,
    X: selection && tickRange,
  };
  const toRow: Readonly<Record<string, number>> = {
    j: active + 1,
    ArrowDown: active + 1,
    k: active - 1,
    ArrowUp: active - 1,
    Home: 0,
    End: rows.length - 1,
    PageDown: active + 10,
    PageUp: active - 10,
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Buttons and links in a cell keep their own Enter and Space.
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== event.currentTarget) return;
    const { key } = event;
    if (key.length === 1 && key !== ' ' && !shortcutsOn()) return;
    const row = rows[active];
    const to = toRow[key];
    const act = onRow[key];
    if (to !== undefined) move(to);
    else if (row !== undefined && act) act(row);
    else return;
    event.preventDefault();
  };
  return { active, setActive, onKeyDown };
}

function useSlash(onFilter: (() => void) | undefined): void {
  useEffect(() => {
    if (!onFilter) return undefined;
    const listen = (event: globalThis.KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
      if (!shortcutsOn() || isTyping(event.target)) return;
      event.preventDefault();
      onFilter();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [onFilter]);
}
