interface Waiting<T, R> {
  readonly item: T;
  readonly resolve: (result: R) => void;
  readonly reject: (cause: unknown) => void;
}

interface GrouperOptions<T> {
  readonly windowMs: number;
  /** Most items of a group. */
  readonly most: number;
  /** Most weight of a group, where items differ; one that is heavier goes alone. */
  readonly weight?: { readonly of: (item: T) => number; readonly most: number };
}

/**
 * Gathers what arrives within a few milliseconds, or while the group before it is being written, and writes it together.
 * Each caller hears its own result only after the whole group is written; when the writing fails, all of the group hear it.
 */
export class Grouper<T, R> {
  #waiting: Waiting<T, R>[] = [];
  #running: Promise<void> | null = null;

  constructor(
    private readonly write: (items: readonly T[]) => Promise<readonly R[]>,
    private readonly options: GrouperOptions<T>,
  ) {}

  add(item: T): Promise<R> {
    return new Promise<R>((resolve, reject) => {
      this.#waiting.push({ item, resolve, reject });
      this.#running ??= this.#run();
    });
  }

  /** Waits until everything that was added is written. */
  async drained(): Promise<void> {
    while (this.#running) await this.#running;
  }

  async #run(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, this.options.windowMs));
    while (this.#waiting.length > 0) await this.#flush(this.#waiting.splice(0, this.#next()));
    this.#running = null;
  }

  #next(): number {
    const { most, weight } = this.options;
    if (!weight) return most;
    let total = 0;
    const tooMuch = this.#waiting.findIndex(({ item }) => (total += weight.of(item)) > weight.most);
    return tooMuch < 0 ? most : Math.min(most, Math.max(1, tooMuch));
  }

  async #flush(group: readonly Waiting<T, R>[]): Promise<void> {
    try {
      const results = await this.write(group.map(({ item }) => item));
      group.forEach(({ resolve, reject }, index) => {
        const result = results[index];
        if (result === undefined) reject(new Error('the group was written without an answer for each'));
        else resolve(result);
      });
    } catch (cause) {
      for (const { reject } of group) reject(cause);
    }
  }
}
