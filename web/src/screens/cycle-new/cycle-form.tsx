import { Button, Group, Radio, Stack, Switch, TextInput } from '@mantine/core';
import { MonthPickerInput } from '@mantine/dates';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../../api/client.js';
import { commandKey, forgetKey } from '../../api/command-key.js';
import { useFormat } from '../../app/session.js';
import { ErrorState } from '../../design/error-state.js';
import type { Market, Mode } from './page.js';

interface Draft {
  readonly name: string;
  readonly market: Market;
  readonly period: string;
  readonly mode: Mode;
  readonly dryRun: boolean;
}
interface CycleFormProps {
  readonly draft: Draft;
  /** Another cycle of the period has this name. */
  readonly taken: boolean;
  readonly ready: boolean;
  onChange(changed: Partial<Record<keyof Draft, string | undefined>>): void;
  onCreated(): void;
}

const COMMAND = 'create-cycle';

export function CycleForm({ draft, taken, ready, onChange, onCreated }: CycleFormProps) {
  const { t } = useTranslation('cycle-new');
  const format = useFormat();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [problem, setProblem] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const body = { ...draft, name: draft.name.trim() };
  const create = async () => {
    setBusy(true);
    setProblem(null);
    try {
      const header = { 'idempotency-key': commandKey(COMMAND, body) };
      const { data } = await client.POST('/api/v1/cycles', { params: { header }, body });
      forgetKey(COMMAND);
      onCreated();
      void queries.invalidateQueries({ queryKey: ['get', '/api/v1/cycles'] });
      if (data) await navigate({ to: `/cycles/${data.id}/selection` as never });
    } catch (error) {
      setProblem(error);
      setBusy(false);
    }
  };
  return (
    <form
      className="kl-panel"
      onSubmit={(event) => {
        event.preventDefault();
        void create();
      }}
    >
      <Stack gap="md" p="lg">
        <TextInput
          label={t('name')}
          description={t('nameHint')}
          value={draft.name}
          maxLength={120}
          required
          error={taken ? t('nameTaken') : null}
          onChange={({ currentTarget }) => onChange({ name: currentTarget.value })}
        />
        <Choice
          name={t('market')}
          value={draft.market}
          choices={(['regulated', 'unregulated'] as const).map((code) => ({
            code,
            label: t(`market.${code}`),
            hint: t(`marketHint.${code}`),
          }))}
          onChange={(market) => onChange({ market, name: undefined })}
        />
        <MonthPickerInput
          label={t('period')}
          description={t('periodHint')}
          value={`${draft.period}-01`}
          valueFormatter={() => format.period(draft.period)}
          onChange={(value) => value && onChange({ period: value.slice(0, 7), name: undefined })}
          w={260}
        />
        <Choice
          name={t('mode')}
          value={draft.mode}
          choices={(['automatic', 'manual'] as const).map((code) => ({
            code,
            label: t(`mode.${code}`),
            hint: t(`modeHint.${code}`),
          }))}
          onChange={(mode) => onChange({ mode })}
        />
        <Switch
          label={t('dryRun')}
          description={t('dryRunHint')}
          checked={draft.dryRun}
          onChange={({ currentTarget }) => onChange({ dryRun: currentTarget.checked ? 'yes' : undefined })}
        />
        {problem ? <ErrorState error={problem} /> : null}
        <Group justify="flex-end">
          <Button type="submit" loading={busy} disabled={!ready || taken || draft.name.trim() === ''}>
            {t('create')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly value: string;
  readonly choices: readonly { readonly code: string; readonly label: string; readonly hint: string }[];
  onChange(code: string): void;
}

function Choice({ name, value, choices, onChange }: ChoiceProps) {
  return (
    <Radio.Group label={name} value={value} onChange={onChange}>
      <Stack gap="xs" mt={4}>
        {choices.map(({ code, label, hint }) => (
          <Radio key={code} value={code} label={label} description={hint} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
