import { Problem } from './problem.js';
import { tabStore } from './tab-store.js';

/** One for the tab: whatever is begun after it shows that the person has gone on from there. */
const SLOT = 'kantia.intention';
/** Refusals of whoever asks, or of asking now: they say nothing of the command, whose first try may have been carried out. */
const SAYS_NOTHING = new Set([401, 408, 429]);

/** What is sent is the same bytes each time: key, and the version of the resource as it was when the person first meant it. */
export interface Intention {
  readonly key: string;
  readonly version: number;
}

interface Meant {
  readonly content: unknown;
  readonly version: number;
}
interface Kept extends Intention {
  readonly text: string;
}

/**
 * The commands of one dialog about a versioned resource. What got no answer is tried again under the same key and version, since the owner
 * of the key compares whole requests. It ends with an answer, a refusal, or the dialog. A reload of the page ends it unless the page shows
 * the same version still: another one shows what became of the command, and of what others did since, and what is meant upon seeing that
 * is another command. Nothing is doubled by it: of two commands under the versions of before and after one of them the owner refuses one.
 */
export class Intentions {
  private unanswered: Kept | null = null;

  /** Rejects with what `send` rejects with. */
  async carryOut<T>(
    command: string,
    { content, version }: Meant,
    send: (intention: Intention) => Promise<T>,
  ): Promise<T> {
    const meant = this.of(JSON.stringify([command, content]), version);
    this.unanswered = meant;
    tabStore().setItem(SLOT, JSON.stringify(meant));
    try {
      const answer = await send({ key: meant.key, version: meant.version });
      this.forget(meant);
      return answer;
    } catch (error) {
      if (isRefusal(error)) this.forget(meant);
      throw error;
    }
  }

  /** The dialog is closed: what got no answer is given up. */
  end(): void {
    if (this.unanswered) this.forget(this.unanswered);
  }

  private of(text: string, version: number): Kept {
    if (this.unanswered?.text === text) return this.unanswered;
    const kept = ofTab();
    if (kept?.text === text && kept.version === version) return kept;
    return { key: crypto.randomUUID(), version, text };
  }

  /** The tab may be at another one by now. */
  private forget({ key }: Intention): void {
    if (this.unanswered?.key === key) this.unanswered = null;
    if (ofTab()?.key === key) tabStore().removeItem(SLOT);
  }
}

function ofTab(): Kept | null {
  const text = tabStore().getItem(SLOT);
  return text === null ? null : (JSON.parse(text) as Kept);
}

function isRefusal(error: unknown): boolean {
  return error instanceof Problem && error.status >= 400 && error.status < 500 && !SAYS_NOTHING.has(error.status);
}
