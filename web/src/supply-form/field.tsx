import { Select, TextInput } from '@mantine/core';
import { DateInput, MonthPickerInput } from '@mantine/dates';
import { useTranslation } from 'react-i18next';
import type { SheetColumn } from './columns.js';
import { DecimalInput } from './decimal-input.js';
import { readDay } from './read-day.js';

interface FieldProps {
  readonly column: SheetColumn;
  readonly value: string;
  readonly required: boolean;
  readonly error: string | undefined;
  onChange(value: string): void;
}

/** One field of the form, drawn from its column in the sheet. */
export function Field({ column, value, required, error, onChange }: FieldProps) {
  const { t } = useTranslation('supply-form');
  const { attribute, type } = column;
  const shared = { label: t(attribute), error, withAsterisk: required, 'aria-required': required };
  switch (type) {
    case 'list':
    case 'boolean': {
      const codes = type === 'boolean' ? ['true', 'false'] : column.values;
      return (
        <Select
          {...shared}
          data={codes.map((code) => ({
            value: code,
            label: t(type === 'boolean' ? `yes-no.${code}` : `${attribute}.${code}`, { defaultValue: code }),
          }))}
          value={value === '' ? null : value}
          onChange={(chosen) => onChange(chosen ?? '')}
          placeholder={column.blank === null ? '' : t('blankIs', { value: t(`yes-no.${column.blank}`) })}
          clearable={!required}
        />
      );
    }
    case 'decimal':
      return <DecimalInput {...shared} value={value} onChange={onChange} blank={column.blank} />;
    case 'integer':
      return (
        <TextInput
          {...shared}
          inputMode="numeric"
          value={value}
          onChange={({ currentTarget }) => onChange(currentTarget.value.replace(/\D/g, ''))}
          description={column.min === null ? null : t('between', { min: column.min, max: column.max ?? '' })}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
        />
      );
    case 'date':
      return (
        <DateInput
          {...shared}
          value={value === '' ? null : value}
          onChange={(day) => onChange(day ?? '')}
          valueFormat="DD/MM/YYYY"
          dateParser={readDay}
          placeholder={attribute === 'valid_until' ? t('open') : t('dayForm')}
          clearable={!required}
          clearButtonProps={{ 'aria-label': t('design:clearOf', { label: shared.label }) }}
        />
      );
    case 'month':
      return (
        <MonthPickerInput
          {...shared}
          value={value === '' ? null : `${value}-01`}
          onChange={(day) => onChange(day?.slice(0, 7) ?? '')}
          valueFormat="MM/YYYY"
          clearable={!required}
          clearButtonProps={{ 'aria-label': t('design:clearOf', { label: shared.label }) }}
        />
      );
    default:
      return <TextInput {...shared} value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)} />;
  }
}
