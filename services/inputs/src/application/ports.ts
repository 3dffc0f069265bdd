import type { ObjectRef } from '@kantia/contracts/object-ref';
import type { InputView } from '@kantia/contracts/inputs/operations/list-inputs.v1';
import type { InputStatus } from '@kantia/contracts/inputs/input-changed.v1';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import type { DecimalMark } from '../domain/reading/decimal-mark.js';
import type { RowError } from '../domain/reading/row-error.js';

/** An input that has been read and may answer needs. `version` orders the uploads of a kind: the higher one wins. */
export interface AcceptedInput {
  readonly id: string;
  readonly kind: string;
  readonly version: number;
  readonly fileName: string;
  readonly months: readonly string[];
  readonly data: ObjectRef;
}

export interface NewInput {
  readonly kind: string;
  readonly period: string;
  readonly decimalMark: DecimalMark | 'auto';
  readonly fileName: string;
  readonly raw: ObjectRef;
}

export interface StoredInput extends NewInput {
  readonly id: string;
  readonly version: number;
  readonly status: InputStatus;
  readonly rows: number;
  readonly rejectedRows: number;
  readonly progress: number;
  readonly data: ObjectRef | null;
  readonly errorsObject: ObjectRef | null;
}

/** What came out of reading a file. `data` is null when the file is rejected: nothing of it is used. */
export interface FileReading {
  readonly status: 'accepted' | 'accepted-with-warnings' | 'rejected';
  readonly rows: number;
  readonly rejectedRows: number;
  readonly months: readonly string[];
  readonly keys: number;
  /** The first 100, in the order of the file. */
  readonly errors: readonly RowError[];
  readonly errorCount: number;
  readonly data: ObjectRef | null;
  readonly errorsObject: ObjectRef | null;
}

export interface DerivedInput {
  readonly kind: string;
  readonly period: string;
  readonly fileName: string;
  readonly data: ObjectRef;
  readonly rows: number;
}

export interface InputFilter {
  readonly kind: string;
  readonly period: string;
  readonly status: string;
}

export interface InputPage {
  readonly items: readonly InputView[];
  readonly nextCursor: string | null;
  readonly total: number;
  readonly totalExact: boolean;
}

/** The inputs of a company: one row per file. Versions are given per kind, in the order of registration. */
export abstract class InputRepository {
  abstract register(work: UnitOfWork, inputs: readonly NewInput[]): Promise<readonly StoredInput[]>;
  /** Answers them as they are kept, accepted. */
  abstract registerDerived(work: UnitOfWork, inputs: readonly DerivedInput[]): Promise<readonly StoredInput[]>;
  abstract find(work: UnitOfWork, id: string): Promise<StoredInput | null>;
  abstract view(work: UnitOfWork, id: string): Promise<InputView | null>;
  abstract list(
    work: UnitOfWork,
    filter: InputFilter,
    page: { readonly limit: number; readonly cursor: string | null },
  ): Promise<InputPage>;
  /** Moves an unread input to `reading` or sets its progress; null when it has already been read. */
  abstract advance(work: UnitOfWork, id: string, progress: number): Promise<StoredInput | null>;
  /** Stores the outcome of reading; false when another delivery was faster. */
  abstract conclude(work: UnitOfWork, id: string, reading: FileReading): Promise<boolean>;
  /** Accepted inputs of these kinds that hold a month from `from` until `until`, both inclusive, lowest version first. */
  abstract accepted(
    work: UnitOfWork,
    kinds: readonly string[],
    months: { readonly from: string; readonly until: string },
  ): Promise<readonly AcceptedInput[]>;
  abstract supersede(work: UnitOfWork, ids: readonly string[]): Promise<readonly StoredInput[]>;
  /** Kinds whose newest upload for the period was rejected. */
  abstract rejectedKinds(work: UnitOfWork, period: string): Promise<ReadonlySet<string>>;
}

export interface SourceText {
  /** UTF-8 text with one record a line. */
  readonly path: string;
  /** A workbook stores numbers with a point, whatever the person saw. */
  readonly workbook: boolean;
  /** Physical lines of a text without any quote; null where there are quotes. */
  readonly lines: number | null;
}

/** Makes plain UTF-8 text of what operators load. */
export abstract class TextSource {
  /**
   * `path`: the bytes as they came. Files that it has to make go to `folder`. What is wrong with the file as a whole comes back as
   * errors. Streams: never holds a file in memory.
   */
  abstract textOf(path: string, folder: string): Promise<SourceText | { readonly errors: readonly RowError[] }>;
}
