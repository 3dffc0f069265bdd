import type { QueryClient } from '@tanstack/react-query';

export interface LiveEvent {
  readonly name: string;
  readonly data: unknown;
}
type Listener = (event: LiveEvent) => void;

const NAMES = ['cycle.changed', 'input.changed', 'invoices.changed', 'dashboard.changed', 'reset'];
const CHANNEL = 'kantia-events';
/** Told between tabs only: whether the stream is open, and the question of a tab that has just come. */
const CONNECTION = 'connection';
const CONNECTION_ASKED = 'connection?';

let live = false;
const watchers = new Set<() => void>();
function setLive(open: boolean): void {
  live = open;
  for (const tell of watchers) tell();
}

/** Whether changes arrive by themselves, for `useSyncExternalStore`. */
export const liveness = {
  subscribe(watcher: () => void): () => void {
    watchers.add(watcher);
    return () => watchers.delete(watcher);
  },
  isLive: () => live,
};

/**
 * Events of the API in every tab over one connection: the tab that holds the lock listens to the server and tells the others. Six open
 * streams would block a browser's connections to the host.
 */
export class LiveEvents {
  private readonly channel = new BroadcastChannel(CHANNEL);
  private readonly listeners = new Set<Listener>();
  private readonly leaving = new AbortController();

  constructor() {
    this.channel.addEventListener('message', ({ data }: MessageEvent<LiveEvent>) => {
      if (data.name === CONNECTION) setLive(data.data === true);
      else if (data.name !== CONNECTION_ASKED) this.tell(data);
    });
    this.channel.postMessage({ name: CONNECTION_ASKED, data: null });
    void navigator.locks.request(CHANNEL, { signal: this.leaving.signal }, () => this.lead()).catch(() => undefined);
  }

  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  close(): void {
    this.leaving.abort();
    this.channel.close();
  }

  private tell(event: LiveEvent): void {
    for (const listener of this.listeners) listener(event);
  }

  /** Until this tab closes; the browser reconnects by itself and resumes by the last id. */
  private lead(): Promise<void> {
    const source = new EventSource('/api/v1/events');
    const tellConnection = () => {
      setLive(source.readyState === EventSource.OPEN);
      this.channel.postMessage({ name: CONNECTION, data: live });
    };
    source.addEventListener('open', tellConnection);
    source.addEventListener('error', tellConnection);
    this.channel.addEventListener('message', ({ data }: MessageEvent<LiveEvent>) => {
      if (data.name === CONNECTION_ASKED) tellConnection();
    });
    for (const name of NAMES) {
      source.addEventListener(name, ({ data }: MessageEvent<string>) => {
        const event: LiveEvent = { name, data: JSON.parse(data) as unknown };
        this.tell(event);
        this.channel.postMessage(event);
      });
    }
    return new Promise((resolve) => {
      this.leaving.signal.addEventListener('abort', () => {
        source.close();
        setLive(false);
        resolve();
      });
    });
  }
}

/** Paths whose answers an event makes old. A burst of events is one reload: at most two a second. */
const AFFECTED: Readonly<Record<string, readonly string[]>> = {
  'cycle.changed': ['/api/v1/cycles', '/api/v1/work-list', '/api/v1/dashboard'],
  'input.changed': ['/api/v1/inputs', '/api/v1/cycles'],
  'invoices.changed': ['/api/v1/invoices', '/api/v1/dashboard'],
  'dashboard.changed': ['/api/v1/dashboard'],
  reset: ['/api/v1'],
};
const PAUSE_MS = 500;

export function refreshOnEvents(events: LiveEvents, queries: QueryClient): () => void {
  const stale = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | null = null;
  const refresh = () => {
    timer = null;
    const prefixes = [...stale];
    stale.clear();
    void queries.invalidateQueries({
      predicate: ({ queryKey: [, path] }) =>
        typeof path === 'string' && prefixes.some((prefix) => path.startsWith(prefix)),
    });
  };
  return events.listen(({ name }) => {
    for (const prefix of AFFECTED[name] ?? []) stale.add(prefix);
    timer ??= setTimeout(refresh, PAUSE_MS);
  });
}
