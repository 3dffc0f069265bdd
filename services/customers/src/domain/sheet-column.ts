/** How a cell is checked. Lists map what operators write (folded) to the code word that is stored. */
export type ColumnKind =
  | { readonly type: 'text'; readonly lengthMax: number }
  | { readonly type: 'list'; readonly values: Readonly<Record<string, string>> }
  | { readonly type: 'integer'; readonly min: number; readonly max: number }
  | {
      readonly type: 'decimal';
      readonly precision: number;
      readonly scale: number;
      readonly min?: string;
      readonly max?: string;
    }
  | { readonly type: 'boolean' }
  | { readonly type: 'date' }
  | { readonly type: 'month' };

/** Values of a row by attribute, as plain text. Blank cells are absent. */
export type Values = Readonly<Record<string, string>>;

export interface RequiredWhen {
  /** In the operators' words, completes «El valor es obligatorio cuando …». */
  readonly when: string;
  /** Holds when each of these attributes has one of its values. */
  readonly all: readonly { readonly attribute: string; readonly values: readonly string[] }[];
}

export function holds({ all }: RequiredWhen, row: Values): boolean {
  return all.every(({ attribute, values }) => values.includes(row[attribute] ?? ''));
}

export interface SheetColumn {
  /** As in the template; compared without case and accents. */
  readonly header: string;
  /** Column of the snapshot. */
  readonly attribute: string;
  readonly kind: ColumnKind;
  readonly required?: true | RequiredWhen;
  /** What a blank cell means, where it means something. */
  readonly blank?: string;
}

export const text = (lengthMax = 200): ColumnKind => ({ type: 'text', lengthMax });
export const list = (values: Readonly<Record<string, string>>): ColumnKind => ({ type: 'list', values });
export const integer = (min: number, max: number): ColumnKind => ({ type: 'integer', min, max });
export const yesNo: ColumnKind = { type: 'boolean' };
/** Prices: what DECIMAL(24,10) holds. */
export const price: ColumnKind = { type: 'decimal', precision: 24, scale: 10 };
export const quantity: ColumnKind = { type: 'decimal', precision: 18, scale: 6, min: '0' };
export const factor: ColumnKind = { type: 'decimal', precision: 18, scale: 6, min: '0.000001' };
export const percentage: ColumnKind = { type: 'decimal', precision: 9, scale: 4, min: '0', max: '100' };

export const whenValue = (attribute: string, values: readonly string[], when: string): RequiredWhen => ({
  when,
  all: [{ attribute, values }],
});
