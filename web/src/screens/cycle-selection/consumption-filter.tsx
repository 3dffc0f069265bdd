import { Button, Group, Popover, Stack, TextInput } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema.js';
import { useFormat } from '../../app/session.js';
import { Histogram } from './histogram.js';

interface ConsumptionFilterProps {
  readonly facets: components['schemas']['SupplyPointFacets']['consumption'] | undefined;
  readonly minKwh: string;
  readonly maxKwh: string;
  onChange(minKwh: string, maxKwh: string): void;
}

/** A range of the latest month: two figures in the country's format, and the histogram behind them. */
export function ConsumptionFilter({ facets, minKwh, maxKwh, onChange }: ConsumptionFilterProps) {
  const { t } = useTranslation('cycle-selection');
  const [opened, setOpened] = useState(false);
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" width={340} trapFocus withinPortal>
      <Popover.Target>
        <Button
          variant="default"
          rightSection={<IconChevronDown size={14} aria-hidden />}
          onClick={() => setOpened(!opened)}
        >
          {t('consumption')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('consumption')}>
        <Stack gap="sm">
          <Histogram bins={facets?.bins ?? []} minKwh={minKwh} maxKwh={maxKwh} onChoose={onChange} />
          <Group grow align="start">
            <Bound label={t('from')} value={minKwh} onChange={(value) => onChange(value, maxKwh)} />
            <Bound label={t('until')} value={maxKwh} onChange={(value) => onChange(minKwh, value)} />
          </Group>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

interface BoundProps {
  readonly label: string;
  /** Decimal text, empty: open. */
  readonly value: string;
  onChange(value: string): void;
}

/** Takes the country's format alone and says what it understood. */
function Bound({ label, value, onChange }: BoundProps) {
  const { t } = useTranslation('cycle-selection');
  const format = useFormat();
  const [typed, setTyped] = useState<{ readonly text: string; readonly of: string } | null>(null);
  const text = typed?.of === value ? typed.text : value && format.figure(value);
  const parsed = text === '' ? '' : format.parse(text);
  return (
    <TextInput
      label={label}
      value={text}
      inputMode="decimal"
      error={parsed === null ? t('notAFigure', { example: format.figure('1234.5') }) : null}
      description={parsed ? `= ${format.energy(parsed)}` : ' '}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      onChange={({ currentTarget }) => {
        const next = currentTarget.value;
        const understood = next === '' ? '' : format.parse(next);
        setTyped({ text: next, of: understood ?? value });
        if (understood !== null && understood !== value) onChange(understood);
      }}
    />
  );
}
