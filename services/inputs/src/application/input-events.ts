import type { PayloadOf } from '@kantia/contracts/define';
import type { inputChanged, InputStatus } from '@kantia/contracts/inputs/input-changed.v1';
import type { StoredInput } from './ports.js';

export function changedTo(
  input: StoredInput,
  now: { status: InputStatus; rows: number; rejectedRows: number; progress: number },
): PayloadOf<typeof inputChanged> {
  return { inputId: input.id, kind: input.kind, period: input.period, ...now };
}

export function changed(input: StoredInput): PayloadOf<typeof inputChanged> {
  return changedTo(input, input);
}
