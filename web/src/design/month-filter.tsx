import { MonthPickerInput } from '@mantine/dates';
import { useTranslation } from 'react-i18next';

interface MonthFilterProps {
  readonly label: string;
  /** What is shown where no month is chosen. */
  readonly placeholder: string;
  /** `YYYY-MM`. */
  readonly value: string | undefined;
  onChange(month: string | undefined): void;
}

/** The month of a list, or all of them. */
export function MonthFilter({ label, placeholder, value, onChange }: MonthFilterProps) {
  const { t } = useTranslation('design');
  return (
    <MonthPickerInput
      label={label}
      placeholder={placeholder}
      value={value ? `${value}-01` : null}
      onChange={(day) => onChange(day?.slice(0, 7))}
      valueFormat="MM/YYYY"
      clearable
      clearButtonProps={{ 'aria-label': t('clearOf', { label }) }}
      w={160}
    />
  );
}
