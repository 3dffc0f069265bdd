import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import type { InputView } from '@kantia/contracts/inputs/operations/list-inputs.v1';
import { InputRepository, type AcceptedInput, type InputPage, type StoredInput } from '../src/application/ports.js';

/** Only what reading and resolution ask of the rows; the rest is tried on PostgreSQL. */
export class InMemoryInputs extends InputRepository {
  readonly acceptedInputs: AcceptedInput[] = [];

  override async accepted(
    _work: UnitOfWork,
    kinds: readonly string[],
    { from, until }: { from: string; until: string },
  ): Promise<readonly AcceptedInput[]> {
    return this.acceptedInputs.filter(
      ({ kind, months }) => kinds.includes(kind) && months.some((month) => month >= from && month <= until),
    );
  }
  override async register(): Promise<readonly StoredInput[]> {
    return [];
  }
  override async registerDerived(): Promise<readonly StoredInput[]> {
    return [];
  }
  override async find(): Promise<StoredInput | null> {
    return null;
  }
  override async view(): Promise<InputView | null> {
    return null;
  }
  override async list(): Promise<InputPage> {
    return { items: [], nextCursor: null, total: 0, totalExact: true };
  }
  override async advance(): Promise<StoredInput | null> {
    return null;
  }
  override async conclude(): Promise<boolean> {
    return true;
  }
  override async supersede(): Promise<readonly StoredInput[]> {
    return [];
  }
  override async rejectedKinds(): Promise<ReadonlySet<string>> {
    return new Set();
  }
}
