/** A broken assumption of ours. It is never caught to go on: the message is dead-lettered, the request answers 500. */
export class Defect extends Error {
  override readonly name = 'Defect';
}

/** Stops on a programmer's error. What data or an operator can cause is a finding or a refusal instead. */
export function assert(condition: unknown, expectation: string): asserts condition {
  if (!condition) throw new Defect(expectation);
}

/** Marks the branch that the compiler has proved unreachable. */
export function unreachable(value: never): never {
  throw new Defect(`unexpected value ${JSON.stringify(value)}`);
}

/** The value, where it must exist. */
export function present<T>(value: T | null | undefined, expectation: string): T {
  assert(value !== null && value !== undefined, expectation);
  return value;
}
