const SWITCH = 'kantia.shortcuts';

/** Keys of a single letter disturb who speaks to the computer: a person may turn them off (WCAG 2.1.4). */
export function shortcutsOn(): boolean {
  return localStorage.getItem(SWITCH) !== 'off';
}

/** Letters belong to whoever is writing, and to an open dialog. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.closest('input, textarea, select, [role=dialog], [role=listbox]') !== null;
}

export function setShortcuts(on: boolean): void {
  localStorage.setItem(SWITCH, on ? 'on' : 'off');
}
