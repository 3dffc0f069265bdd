import type { PayloadOf } from '@kantia/contracts/define';
import type { inputChanged, InputStatus } from '@kantia/contracts/inputs/input-changed.v1';
import type { StoredInput } from './ports.js';

export function changedTo(
  input: StoredInput,
  now: { status: InputStatus; rows: number; rejectedRows: number; progress: number; months?: readonly string[] },
): PayloadOf<typeof inputChanged> {
  const { status, rows, rejectedRows, progress, months = null } = now;
  return {
    inputId: input.id,
    kind: input.kind,
    period: input.period,
    status,
    rows,
    rejectedRows,
    progress,
    months,
    standsInFor: null,
  };
}

export function changed(input: StoredInput): PayloadOf<typeof inputChanged> {
  return changedTo(input, input);
}
