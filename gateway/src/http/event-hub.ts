import { randomBytes } from 'node:crypto';
import type { MessageContract } from '@kantia/contracts/define';
import type { Feed } from '@kantia/platform/ports/feed';
import { toJson } from './json.js';

export interface HubEvent {
  readonly id: string;
  readonly name: string;
  readonly data: unknown;
}
type Listener = (event: HubEvent) => void;

const KEPT = 1_000;

/**
 * Fans events of the bus out to the open streams of a company, and keeps the last thousand of each company so that a stream
 * resumes by Last-Event-ID. Ids begin with a mark of this process: after a restart an older id answers `reset`, and screens reload.
 */
export class EventHub {
  private readonly epoch = randomBytes(4).toString('hex');
  private readonly recent = new Map<string, HubEvent[]>();
  private readonly listeners = new Map<string, Set<Listener>>();
  private sequence = 0;

  constructor(private readonly feed: Feed) {}

  relay<T>(message: MessageContract<T>, name: string): void {
    this.feed.listen(message, ({ companyId, payload }) => this.add(companyId, name, toJson(payload)));
  }

  add(companyId: string, name: string, data: unknown): void {
    this.sequence += 1;
    const event = { id: `${this.epoch}-${this.sequence}`, name, data };
    const recent = this.recent.get(companyId) ?? [];
    recent.push(event);
    if (recent.length > KEPT) recent.shift();
    this.recent.set(companyId, recent);
    for (const listener of this.listeners.get(companyId) ?? []) listener(event);
  }

  /** What came after `lastId`; null when that can no longer be told, and the reader must load afresh. */
  since(companyId: string, lastId: string): readonly HubEvent[] | null {
    if (lastId === this.origin) return this.recent.get(companyId) ?? [];
    const recent = this.recent.get(companyId) ?? [];
    const index = recent.findIndex(({ id }) => id === lastId);
    return index < 0 ? null : recent.slice(index + 1);
  }

  get origin(): string {
    return `${this.epoch}-0`;
  }

  subscribe(companyId: string, listener: Listener): () => void {
    const listeners = this.listeners.get(companyId) ?? new Set();
    listeners.add(listener);
    this.listeners.set(companyId, listeners);
    return () => listeners.delete(listener);
  }
}
