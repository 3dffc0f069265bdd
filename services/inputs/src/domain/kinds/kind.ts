import { unreachable } from '@kantia/kernel/assert';

/** How the cells of a column are checked and cast. Figures are DECIMAL(precision, scale) and are never rounded on the way in. */
export type ColumnType =
  | { readonly is: 'text'; readonly maxLength: number }
  | { readonly is: 'decimal'; readonly precision: number; readonly scale: number; readonly negative?: boolean }
  | { readonly is: 'integer'; readonly min: number; readonly max: number }
  | { readonly is: 'date' }
  | { readonly is: 'month' }
  /** What operators write (compared without case and accents) → what the data set holds. */
  | { readonly is: 'vocabulary'; readonly words: Readonly<Record<string, string>> };

export interface Column {
  /** Header as operators write it; case and accents do not matter. */
  readonly header: string;
  /** Name in the data set. */
  readonly name: string;
  readonly type: ColumnType;
  readonly required: boolean;
  readonly description: string;
  readonly example: string;
}

/** A condition over the typed columns of one row that must not hold. */
export interface RowRule {
  readonly code: string;
  /** Header of the column that is shown as wrong. */
  readonly header: string;
  /** SQL over the typed columns; true or null means that the row is well. */
  readonly holds: string;
  readonly severity: 'blocking' | 'warning';
  readonly es: string;
}

type Periodicity = 'hourly' | '15-minute' | 'daily' | 'monthly' | 'annual' | 'on-change';
type Scope = 'point' | 'operator' | 'municipality' | 'system' | 'area' | 'bar-pair' | 'global';

/** What a snapshot asks of a kind. */
export interface Need {
  /**
   * `SELECT` over the table `snapshot` (columns of ADR 0001, rows with a contract in force only) that yields `ordinal` and the columns of
   * `match`; `$period` and `$month(-1)` stand for quoted months.
   */
  readonly sql: string;
  /** Columns by which a row of the data set answers a need. */
  readonly match: readonly string[];
  /** Months of data that may answer, relative to the period. */
  readonly fromMonth: number;
  readonly untilMonth: number;
}

/** A sort of input: everything that the reader, the catalogue and the resolution know about it. */
export interface InputKind {
  readonly code: string;
  readonly name: { readonly es: string; readonly en: string };
  readonly country: 'CO' | 'PE' | 'any';
  readonly market: 'regulated' | 'unregulated' | 'any';
  readonly metering: 'manual' | 'telemetered' | 'any';
  readonly periodicity: Periodicity;
  readonly scope: Scope;
  /** An optional kind never makes a service wait. */
  readonly optional: boolean;
  /** `derived`: made by settlement, never uploaded. */
  readonly origin: 'upload' | 'derived';
  readonly columns: readonly Column[];
  /** `column`: the rows carry a column `month`; `upload`: all rows belong to the period of the upload. */
  readonly monthOf: 'column' | 'upload';
  readonly rules: readonly RowRule[];
  /** Columns that identify a row inside a file: twice the same is an error. */
  readonly key: readonly string[];
  /** Columns of the block that a newer input replaces as a whole. */
  readonly block: readonly string[];
  /** Null: the kind only stands in for another one. */
  readonly need: Need | null;
  /** Derived kind that answers, key by key, where nothing is loaded. */
  readonly standIn: string | null;
  /** Rows of the template after its header. */
  readonly samples: readonly (readonly string[])[];
}

/** Declares a kind. Everything else follows from it; adding one is a folder and a line of the catalogue. */
export function defineKind(kind: InputKind): InputKind {
  return kind;
}

/** DuckDB type of a column in the data set. */
export function sqlTypeOf(type: ColumnType): string {
  switch (type.is) {
    case 'decimal':
      return `DECIMAL(${type.precision},${type.scale})`;
    case 'integer':
      return 'INTEGER';
    case 'date':
      return 'DATE';
    case 'text':
    case 'month':
    case 'vocabulary':
      return 'VARCHAR';
    default:
      return unreachable(type);
  }
}

/** Columns of the data set, `month` included, as name and DuckDB type. */
export function dataColumns(kind: InputKind): readonly { readonly name: string; readonly sqlType: string }[] {
  const columns = kind.columns.map(({ name, type }) => ({ name, sqlType: sqlTypeOf(type) }));
  return kind.monthOf === 'upload' ? [...columns, { name: 'month', sqlType: 'VARCHAR' }] : columns;
}
