import { UnitOfWork, Units, type Actor } from '@kantia/platform/ports/unit-of-work';

class MemoryUnit extends UnitOfWork {
  readonly startedAt = new Date();
  constructor(readonly actor: Actor) {
    super();
  }
  override publish(): void {}
  override afterCommit(action: () => void): void {
    action();
  }
}

/** Units of work for a directory in memory: nothing is rolled back. */
export class MemoryUnits extends Units {
  constructor(private readonly known: readonly string[] = []) {
    super();
  }
  override companies(): Promise<readonly string[]> {
    return Promise.resolve(this.known);
  }
  override run<R>(actor: Actor, step: (work: UnitOfWork) => Promise<R>): Promise<R> {
    return step(new MemoryUnit(actor));
  }
}
