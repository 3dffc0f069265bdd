import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { MonthPickerInput } from '@mantine/dates';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { commandKey, forgetKey } from '../../api/command-key.js';
import { ErrorState } from '../../design/error-state.js';
import { useNotice } from '../../design/notice.js';
import { DecimalInput } from '../../supply-form/decimal-input.js';
import { partsOf, toTexts, toValue, type Company, type Part, type Setting } from './parts.js';

const COMMAND = 'set-company-settings';

interface SettingFormProps {
  readonly company: Company;
  readonly setting: Setting;
  onDone(): void;
}

/** A value that holds from a month on; what held before stays in the history. */
export function SettingForm({ company, setting, onDone }: SettingFormProps) {
  const { t } = useTranslation(['settings', 'supply-form']);
  const queries = useQueryClient();
  const notice = useNotice();
  const parts = partsOf(setting.name, company.country);
  const [texts, setTexts] = useState(() => toTexts(setting.value, parts));
  const [month, setMonth] = useState<string | null>(null);
  const [checked, setChecked] = useState(false);
  const set = api.useMutation('put', '/api/v1/company/settings');
  const save = () => {
    setChecked(true);
    if (month === null) return;
    const body = { validFrom: month, settings: { [setting.name]: toValue(texts, parts) } };
    const key = commandKey(COMMAND, [company.version, body]);
    const header = { 'idempotency-key': key, 'if-match': `"${company.version}"` };
    set.mutate(
      { params: { header }, body },
      {
        onSuccess: () => {
          forgetKey(COMMAND);
          void queries.invalidateQueries();
          notice(t('saved'));
          onDone();
        },
      },
    );
  };
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {t(`hint.${setting.name}`)}
      </Text>
      {parts.map((part) => (
        <PartField
          key={part.name}
          setting={setting.name}
          part={part}
          value={texts[part.name] ?? ''}
          onChange={(value) => setTexts((before) => ({ ...before, [part.name]: value }))}
        />
      ))}
      <MonthPickerInput
        label={t('validFrom')}
        description={t('validFromHint')}
        withAsterisk
        value={month === null ? null : `${month}-01`}
        onChange={(value) => setMonth(value?.slice(0, 7) ?? null)}
        valueFormat="MM/YYYY"
        error={checked && month === null ? t('supply-form:required') : undefined}
      />
      {set.error ? <ErrorState error={set.error} /> : null}
      <Group justify="flex-end">
        <Button variant="default" onClick={onDone}>
          {t('cancel')}
        </Button>
        <Button loading={set.isPending} onClick={save}>
          {t('save')}
        </Button>
      </Group>
    </Stack>
  );
}

interface PartFieldProps {
  readonly setting: string;
  readonly part: Part;
  readonly value: string;
  onChange(value: string): void;
}

function PartField({ setting, part, value, onChange }: PartFieldProps) {
  const { t } = useTranslation(['settings', 'supply-form']);
  const label = t(part.name === '' ? `name.${setting}` : `part.${part.name}`);
  switch (part.type) {
    case 'yes-no':
    case 'choice': {
      const codes = part.values ?? ['true', 'false'];
      return (
        <Select
          label={label}
          data={codes.map((code) => ({
            value: code,
            label: part.values ? t(`${setting}.${code}`) : t(`supply-form:yes-no.${code}`),
          }))}
          value={value === '' ? null : value}
          allowDeselect={false}
          onChange={(chosen) => onChange(chosen ?? value)}
        />
      );
    }
    case 'count':
      return (
        <TextInput
          label={label}
          inputMode="numeric"
          withAsterisk
          value={value}
          onChange={({ currentTarget }) => onChange(currentTarget.value.replace(/\D/g, ''))}
        />
      );
    default:
      return (
        <DecimalInput
          label={label}
          error={undefined}
          withAsterisk={part.type === 'decimal'}
          value={value}
          blank={null}
          onChange={onChange}
        />
      );
  }
}
