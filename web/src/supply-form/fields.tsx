import { SimpleGrid } from '@mantine/core';
import type { FormValues, SheetColumn } from './columns.js';
import { Field } from './field.js';
import { isRequired } from './rules.js';

interface FieldsProps {
  readonly columns: readonly SheetColumn[];
  readonly values: FormValues;
  readonly errors: Readonly<Record<string, string>>;
  onChange(attribute: string, value: string): void;
}

/** Fields of one part of a form, two beside each other where there is room. */
export function Fields({ columns, values, errors, onChange }: FieldsProps) {
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" verticalSpacing="sm">
      {columns.map((column) => (
        <Field
          key={column.attribute}
          column={column}
          value={values[column.attribute] ?? ''}
          required={isRequired(column, values)}
          error={errors[column.attribute]}
          onChange={(value) => onChange(column.attribute, value)}
        />
      ))}
    </SimpleGrid>
  );
}
