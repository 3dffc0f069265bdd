import type { FormValues, SheetColumn } from './columns.js';

export function isRequired({ required, requiredWhen }: SheetColumn, values: FormValues): boolean {
  if (required) return true;
  return (
    requiredWhen.length > 0 &&
    requiredWhen.every(({ attribute, values: wanted }) => wanted.includes(values[attribute] ?? ''))
  );
}

/** The fields of one part of the form; terms of the other market have no place in it. */
export function fieldsOf(columns: readonly SheetColumn[], section: string): readonly SheetColumn[] {
  return columns.filter((column) => column.section === section);
}

/** Sections that a contract of this market has, in the order in which they are asked. */
export function contractSections(market: string): readonly string[] {
  return ['contract', 'supply', ...(market === 'regulated' || market === 'unregulated' ? [market] : [])];
}

/** What stays of the values when only these sections count; blanks are left out. */
export function valuesOf(columns: readonly SheetColumn[], sections: readonly string[], values: FormValues): FormValues {
  return Object.fromEntries(
    columns
      .filter(({ section }) => sections.includes(section))
      .flatMap(({ attribute }) => {
        const value = (values[attribute] ?? '').trim();
        return value === '' ? [] : [[attribute, value]];
      }),
  );
}

/** Attributes that must be given and are not. */
export function missingOf(
  columns: readonly SheetColumn[],
  sections: readonly string[],
  values: FormValues,
): readonly string[] {
  return columns
    .filter((column) => sections.includes(column.section) && isRequired(column, values))
    .map(({ attribute }) => attribute)
    .filter((attribute) => (values[attribute] ?? '').trim() === '');
}
