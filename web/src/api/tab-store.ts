interface TabStore {
  getItem(name: string): string | null;
  setItem(name: string, value: string): void;
  removeItem(name: string): void;
}

/** What the browser keeps for this tab, through reloads. Asked for each time: tests without a browser bring their own. */
export const tabStore = (): TabStore => (globalThis as unknown as { readonly sessionStorage: TabStore }).sessionStorage;
