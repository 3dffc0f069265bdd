import { present, unreachable } from '@kantia/kernel/assert';

/** How the cells of a column are checked and cast. Figures are DECIMAL(precision, scale); only `rounded` ones may lose digits on the way in. */
export type ColumnType =
  | { readonly is: 'text'; readonly maxLength: number }
  | {
      readonly is: 'decimal';
      readonly precision: number;
      readonly scale: number;
      readonly negative?: boolean;
      /** Further decimals are cut half-up by rule (published prices and factors have up to 40); only for figures from 0. Else they are errors. */
      readonly rounded?: boolean;
    }
  | { readonly is: 'integer'; readonly min: number; readonly max: number }
  | { readonly is: 'date' }
  | { readonly is: 'month' }
  /** In the company's zone; a text with an offset is brought there. */
  | { readonly is: 'timestamp' }
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
  readonly en: string;
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
  /** The same for what is frozen where it is loaded, but required by nobody. */
  readonly also?: string;
  /** Columns by which a row of the data set answers a need; none: any row does. */
  readonly match: readonly string[];
  /** Months of data that may answer, relative to the period; `null`: as far back as there are any. */
  readonly fromMonth: number | null;
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
  /** `column`: the rows carry a column `month`; `upload`: all rows belong to the period of the upload; else SQL over the typed columns. */
  readonly monthOf: 'column' | 'upload' | { readonly sql: string };
  /** The file has one column for each hour of a day (`h01` … `h24`): each becomes a row, with `hour` (0-23) and the value under this name. */
  readonly hourly?: string;
  readonly rules: readonly RowRule[];
  /** Columns that identify a row inside a file: twice the same is an error. */
  readonly key: readonly string[];
  /** What a newer input replaces as a whole, as columns or SQL over them. */
  readonly block: readonly string[];
  /** Columns of the scope of a dated set: in force is the one with the latest `valid_from` not after the day, never a mixture. */
  readonly datedBy?: readonly string[];
  /** Rows carry a `version`: the higher one wins over the later upload. */
  readonly versioned?: boolean;
  /** Rows of days say what a US dollar costs: in which column, and who publishes it. */
  readonly dollar?: { readonly column: string; readonly source: string };
  /** Null: no service needs it; it stands in for another kind, or is a control. */
  readonly need: Need | null;
  /** Derived kind that answers, key by key, where nothing is loaded. */
  readonly standIn: string | null;
  /** Rows of the template after its header. */
  readonly samples: readonly (readonly string[])[];
}

const USUAL = { market: 'any', metering: 'any', optional: false, origin: 'upload', rules: [], standIn: null } as const;
type Usual = keyof typeof USUAL | 'samples';

/**
 * Declares a kind. Everything else follows from it; adding one is a folder and a line of the catalogue. Without `samples` the template shows
 * the examples of the columns.
 */
export function defineKind(kind: Omit<InputKind, Usual> & Partial<Pick<InputKind, Usual>>): InputKind {
  return { samples: [kind.columns.map(({ example }) => example)], ...USUAL, ...kind };
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
    case 'timestamp':
      return 'TIMESTAMP';
    case 'text':
    case 'month':
    case 'vocabulary':
      return 'VARCHAR';
    default:
      return unreachable(type);
  }
}

/** Names of the columns of a kind with one column an hour; `H01` is the hour from 00:00. */
export const HOUR_COLUMNS: readonly string[] = Array.from(
  { length: 24 },
  (_, hour) => `h${String(hour + 1).padStart(2, '0')}`,
);

/** Columns of the data set, `month` included, as name and DuckDB type. */
export function dataColumns(kind: InputKind): readonly { readonly name: string; readonly sqlType: string }[] {
  const columns = kind.columns.map(({ name, type }) => ({ name, sqlType: sqlTypeOf(type) }));
  const columnsOfRow = columns.filter(({ name }) => !HOUR_COLUMNS.includes(name));
  if (kind.hourly !== undefined) {
    const hour = present(
      columns.find(({ name }) => name === HOUR_COLUMNS[0]),
      `${kind.code} has columns of hours`,
    );
    columnsOfRow.push({ name: 'hour', sqlType: 'INTEGER' }, { name: kind.hourly, sqlType: hour.sqlType });
  }
  return kind.monthOf === 'column' ? columnsOfRow : [...columnsOfRow, { name: 'month', sqlType: 'VARCHAR' }];
}
