import { Button, Group, MultiSelect, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema.js';
import { ErrorState } from '../../design/error-state.js';
import { GateWeights } from './gate-weights.js';
import { usePutPolicy } from './put-policy.js';

type Policy = components['schemas']['ApprovalPolicy'];
type Gate = components['schemas']['GateSettings'];

/** The whole numbers of the gate, with what each may be. */
const NUMBERS = {
  warningPoints: [0, 1_000],
  informativePoints: [0, 1_000],
  sampleFrom: [1, 100_000],
  reviewFrom: [1, 100_000],
  samplePercent: [0, 100],
} as const;
type NumberName = keyof typeof NUMBERS;
const NAMES = Object.keys(NUMBERS) as NumberName[];

interface GateFormProps {
  readonly policy: Policy;
  readonly codes: readonly components['schemas']['FindingCode'][];
  onDone(): void;
}

/** Points per finding, codes that hold whatever the points, from which points a person looks, and whether the gate stops or only watches. */
export function GateForm({ policy, codes, onDone }: GateFormProps) {
  const { t } = useTranslation('settings');
  const { gate } = policy;
  const [mode, setMode] = useState(gate.mode);
  const [holds, setHolds] = useState<readonly string[]>(gate.holds);
  const [weights, setWeights] = useState(gate.weights);
  const [texts, setTexts] = useState(() => textsOf(gate));
  const put = usePutPolicy(policy, onDone);
  const wrong = NAMES.filter((name) => !isWithin(name, texts[name]));
  const isUpsideDown = Number(texts.reviewFrom) < Number(texts.sampleFrom);
  const errorOf = (name: NumberName) => {
    if (wrong.includes(name)) return t('gateRange', { least: NUMBERS[name][0], most: NUMBERS[name][1] });
    return name === 'reviewFrom' && isUpsideDown ? t('gateOrder') : undefined;
  };
  const save = () => {
    const numbers = Object.fromEntries(NAMES.map((name) => [name, Number(texts[name])])) as Record<NumberName, number>;
    put.save({ ...policy, gate: { ...numbers, mode, weights, holds: [...holds] } });
  };
  const options = codes.map(({ code, title }) => ({ value: code, label: `${code} · ${title}` }));
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {t('gateHint')}
      </Text>
      <Radio.Group label={t('gateMode')} value={mode} onChange={(value) => setMode(value === 'on' ? 'on' : 'shadow')}>
        <Stack gap="xs" mt="xs">
          {(['shadow', 'on'] as const).map((value) => (
            <Radio key={value} value={value} label={t(`gateMode.${value}`)} description={t(`gateModeHint.${value}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {NAMES.map((name) => (
        <TextInput
          key={name}
          label={t(`gate.${name}`)}
          inputMode="numeric"
          withAsterisk
          value={texts[name]}
          error={errorOf(name)}
          onChange={({ currentTarget: { value } }) =>
            setTexts((before) => ({ ...before, [name]: value.replace(/\D/g, '') }))
          }
        />
      ))}
      <GateWeights weights={weights} options={options} onChange={setWeights} />
      <MultiSelect
        label={t('gateHoldsField')}
        description={t('gateHoldsHint')}
        data={options}
        value={[...holds]}
        onChange={setHolds}
        searchable
        clearable
        limit={200}
        nothingFoundMessage={t('gateNoCode')}
      />
      {put.error ? <ErrorState error={put.error} /> : null}
      <Group justify="flex-end">
        <Button variant="default" onClick={onDone}>
          {t('cancel')}
        </Button>
        <Button loading={put.isPending} disabled={wrong.length > 0 || isUpsideDown} onClick={save}>
          {t('save')}
        </Button>
      </Group>
    </Stack>
  );
}

const textsOf = (gate: Gate) =>
  Object.fromEntries(NAMES.map((name) => [name, String(gate[name])])) as Record<NumberName, string>;

function isWithin(name: NumberName, text: string): boolean {
  const [least, most] = NUMBERS[name];
  return text !== '' && Number(text) >= least && Number(text) <= most;
}
