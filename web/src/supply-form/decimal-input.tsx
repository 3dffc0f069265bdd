import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../app/session.js';

interface DecimalInputProps {
  readonly label: string;
  readonly error: string | undefined;
  readonly withAsterisk: boolean;
  /** Decimal text with a point. */
  readonly value: string;
  readonly blank: string | null;
  /** Decimal text; what cannot be read comes as it was typed, for the service to refuse. */
  onChange(value: string): void;
}

/** Takes only the country's format, and writes beside it how it was read: `1.234` is not the same number everywhere. */
export function DecimalInput({ value, blank, error, onChange, ...shared }: DecimalInputProps) {
  const { t } = useTranslation('supply-form');
  const format = useFormat();
  const [typed, setTyped] = useState(() => (isPlain(value) ? format.figure(value) : value));
  const plain = format.parse(typed);
  const wrong = typed !== '' && plain === null;
  return (
    <TextInput
      {...shared}
      inputMode="decimal"
      value={typed}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        onChange(format.parse(currentTarget.value) ?? currentTarget.value);
      }}
      placeholder={blank === null ? '' : t('blankIs', { value: format.figure(blank) })}
      description={plain === null || !/[.,]/.test(typed) ? null : t('readAs', { value: format.figure(plain) })}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      error={wrong ? t('notANumber', { example: format.figure('1234.5') }) : error}
    />
  );
}

function isPlain(text: string): boolean {
  return /^-?\d+(?:\.\d+)?$/.test(text);
}
