import type { ObjectRef } from '@kantia/contracts/object-ref';
import type { InputStatus } from '@kantia/contracts/inputs/input-changed.v1';
import type { InputView } from '@kantia/contracts/inputs/operations/list-inputs.v1';
import type { RowError } from '../../domain/reading/row-error.js';
import type { AcceptedInput, StoredInput } from '../../application/ports.js';
import { present } from '@kantia/kernel/assert';

/** JSON has no 64-bit integers that are exact everywhere: the size travels as text. */
interface StoredRef {
  readonly bucket: string;
  readonly key: string;
  readonly sha256: string;
  readonly size: string;
}

export interface InputRow {
  readonly id: string;
  readonly kind: string;
  readonly period: string;
  readonly version: number;
  readonly status: InputStatus;
  readonly decimal_mark: 'auto' | 'comma' | 'point';
  readonly file_name: string;
  readonly raw_object: StoredRef | null;
  readonly data_object: StoredRef | null;
  readonly errors_object: StoredRef | null;
  readonly rows: number;
  readonly rejected_rows: number;
  readonly months: readonly string[];
  readonly keys: number;
  readonly errors: readonly RowError[];
  readonly error_count: number;
  readonly progress: number;
  readonly created_at: Date;
}

export function refToRow(ref: ObjectRef): string;
export function refToRow(ref: ObjectRef | null): string | null;
export function refToRow(ref: ObjectRef | null): string | null {
  return ref ? JSON.stringify({ ...ref, size: String(ref.size) }) : null;
}

function refFromRow(ref: StoredRef | null): ObjectRef | null {
  return ref ? { ...ref, size: BigInt(ref.size) } : null;
}

export function storedFromRow(row: InputRow): StoredInput {
  return {
    id: row.id,
    kind: row.kind,
    period: row.period,
    version: row.version,
    status: row.status,
    decimalMark: row.decimal_mark,
    fileName: row.file_name,
    raw: present(refFromRow(row.raw_object ?? row.data_object), 'an input has an object'),
    rows: row.rows,
    rejectedRows: row.rejected_rows,
    progress: row.progress,
    data: refFromRow(row.data_object),
    errorsObject: refFromRow(row.errors_object),
  };
}

export function acceptedFromRow(row: InputRow): AcceptedInput {
  const data = present(refFromRow(row.data_object), 'an accepted input has data');
  return { id: row.id, kind: row.kind, version: row.version, fileName: row.file_name, months: row.months, data };
}

export function viewFromRow(row: InputRow): InputView {
  const object = row.raw_object ?? row.data_object;
  return {
    id: row.id,
    kind: row.kind,
    period: row.period,
    version: row.version,
    status: row.status,
    file: { name: row.file_name, size: BigInt(object?.size ?? '0'), sha256: object?.sha256 ?? '' },
    rows: row.rows,
    rejectedRows: row.rejected_rows,
    coverage: { keys: row.keys, months: row.months },
    errors: row.errors.map(({ row: at, column, code, message, value }) => ({ row: at, column, code, message, value })),
    errorCount: row.error_count,
    progress: row.progress,
    createdAt: row.created_at,
  };
}
