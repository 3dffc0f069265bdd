import { SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { MonthPickerInput } from '@mantine/dates';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { useFormat } from '../../app/session.js';
import { Callout } from '../../design/callout.js';
import { ConfirmDialog } from '../../design/confirm-dialog.js';
import { ErrorState } from '../../design/error-state.js';
import { useCycleCommand } from './cycle-command.js';

type Cycle = components['schemas']['Cycle'];
type Terms = Pick<Cycle, 'name' | 'market' | 'period' | 'mode'>;

/** Name, customer type, month and mode of a draft; once started, a cycle keeps all but its name. */
export function EditDialog({ cycle, onClose }: { readonly cycle: Cycle; readonly onClose: () => void }) {
  const { t } = useTranslation('cycle');
  const navigate = useNavigate();
  const { run, busy, problem } = useCycleCommand(cycle);
  const { name, market, period, mode } = cycle;
  const [terms, setTerms] = useState<Terms>({ name, market, period, mode });
  const isDraft = cycle.status === 'draft';
  const others = terms.market !== market || terms.period !== period;
  const save = async () => {
    const named = { name: terms.name.trim() };
    const body = isDraft ? { ...terms, ...named } : named;
    if (!(await run('change-cycle', body, (options) => client.PATCH('/api/v1/cycles/{id}', { ...options, body }))))
      return;
    onClose();
    if (others) await navigate({ to: `/cycles/${cycle.id}/selection` as never });
  };
  return (
    <ConfirmDialog
      opened
      title={t('edit')}
      confirm={t('save')}
      busy={busy}
      blocked={terms.name.trim() === ''}
      onConfirm={() => void save()}
      onCancel={onClose}
    >
      <Stack gap="md">
        <TextInput
          label={t('name')}
          value={terms.name}
          maxLength={120}
          withAsterisk
          data-autofocus
          onChange={({ currentTarget }) => setTerms({ ...terms, name: currentTarget.value })}
        />
        {isDraft ? <DraftFields terms={terms} onChange={setTerms} /> : <Text size="sm">{t('editStarted')}</Text>}
        {isDraft && others && cycle.serviceCount > 0 ? (
          <Callout family="warning" icon="alert">
            {t('selectionGoes')}
          </Callout>
        ) : null}
        {problem ? <ErrorState error={problem} /> : null}
      </Stack>
    </ConfirmDialog>
  );
}

interface DraftFieldsProps {
  readonly terms: Terms;
  onChange(terms: Terms): void;
}

function DraftFields({ terms, onChange }: DraftFieldsProps) {
  const { t } = useTranslation('cycle');
  const format = useFormat();
  return (
    <>
      <Choice
        label={t('marketField')}
        value={terms.market}
        data={(['regulated', 'unregulated'] as const).map((value) => ({ value, label: t(`market.${value}`) }))}
        onChange={(market) => onChange({ ...terms, market })}
      />
      <MonthPickerInput
        label={t('period')}
        value={`${terms.period}-01`}
        valueFormatter={() => format.period(terms.period)}
        onChange={(value) => value && onChange({ ...terms, period: value.slice(0, 7) })}
        w={260}
      />
      <Choice
        label={t('modeField')}
        value={terms.mode}
        data={(['automatic', 'manual'] as const).map((value) => ({ value, label: t(`mode.${value}`) }))}
        onChange={(mode) => onChange({ ...terms, mode })}
      />
    </>
  );
}

interface ChoiceProps<C extends string> {
  readonly label: string;
  readonly value: C;
  readonly data: { value: C; label: string }[];
  onChange(value: C): void;
}

function Choice<C extends string>({ label, value, data, onChange }: ChoiceProps<C>) {
  return (
    <div>
      <Text size="sm" fw={500} mb={4}>
        {label}
      </Text>
      <SegmentedControl aria-label={label} value={value} data={data} onChange={onChange} />
    </div>
  );
}
