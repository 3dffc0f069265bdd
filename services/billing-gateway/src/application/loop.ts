import type { Trouble } from './ports.js';

/**
 * One endless piece of work of this process. A round says whether it found something; when it did not, the loop rests until
 * woken or until `idleMs` have passed. A round that fails is reported and tried again after the rest.
 */
export class Loop {
  #stopped = false;
  #woken = false;
  #wakeUp: (() => void) | null = null;
  #running: Promise<void> = Promise.resolve();

  constructor(
    private readonly name: string,
    private readonly round: () => Promise<'more' | 'idle'>,
    private readonly options: { readonly idleMs: number; readonly trouble: Trouble },
  ) {}

  start(): void {
    this.#running = this.#run();
  }

  wake(): void {
    this.#woken = true;
    this.#wakeUp?.();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.wake();
    await this.#running;
  }

  async #run(): Promise<void> {
    while (!this.#stopped) {
      this.#woken = false;
      if ((await this.#attempt()) === 'idle') await this.#rest();
    }
  }

  async #attempt(): Promise<'more' | 'idle'> {
    try {
      return await this.round();
    } catch (cause) {
      this.options.trouble.report(`${this.name} failed`, cause);
      this.#woken = false;
      return 'idle';
    }
  }

  async #rest(): Promise<void> {
    if (this.#woken || this.#stopped) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, this.options.idleMs);
      this.#wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.#wakeUp = null;
  }
}
