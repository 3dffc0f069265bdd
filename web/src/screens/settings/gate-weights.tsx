import { ActionIcon, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

interface GateWeightsProps {
  readonly weights: Readonly<Record<string, number>>;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  onChange(weights: Record<string, number>): void;
}

/** Findings that have points of their own; the others have those of their severity. */
export function GateWeights({ weights, options, onChange }: GateWeightsProps) {
  const { t } = useTranslation('settings');
  const codes = Object.keys(weights).toSorted((one, other) => (one < other ? -1 : 1));
  const without = (code: string) => Object.fromEntries(Object.entries(weights).filter(([each]) => each !== code));
  return (
    <Stack gap="xs" role="group" aria-label={t('gateWeightsField')}>
      <div>
        <Text size="sm" fw={500}>
          {t('gateWeightsField')}
        </Text>
        <Text size="xs" c="dimmed">
          {t('gateWeightsHint')}
        </Text>
      </div>
      {codes.map((code) => (
        <Group key={code} gap="xs" wrap="nowrap">
          <Text size="sm" flex={1} title={options.find(({ value }) => value === code)?.label}>
            {code}
          </Text>
          <TextInput
            aria-label={t('gatePointsOf', { code })}
            inputMode="numeric"
            w={90}
            value={String(weights[code])}
            onChange={({ currentTarget: { value } }) =>
              onChange({ ...weights, [code]: Math.min(Number(value.replace(/\D/g, '')), POINTS_MAX) })
            }
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('gateDrop', { code })}
            onClick={() => onChange(without(code))}
          >
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      <Select
        aria-label={t('gateAdd')}
        placeholder={t('gateAdd')}
        data={options.filter(({ value }) => !(value in weights))}
        value={null}
        searchable
        limit={200}
        nothingFoundMessage={t('gateNoCode')}
        onChange={(code) => code && onChange({ ...weights, [code]: FIRST_POINTS })}
      />
    </Stack>
  );
}

const POINTS_MAX = 1_000;
/** What a finding gets until another number is typed. */
const FIRST_POINTS = 10;
