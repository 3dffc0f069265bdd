import { Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema.js';
import { ErrorState } from '../../design/error-state.js';
import { DecimalInput } from '../../supply-form/decimal-input.js';
import { usePutPolicy } from './put-policy.js';

type Policy = components['schemas']['ApprovalPolicy'];
const STAGES = ['validation', 'settlement', 'billing'] as const;
const PERCENT_MAX = 1000;
const FAILURES_MAX = 100_000;

interface ApprovalFormProps {
  readonly policy: Policy;
  onDone(): void;
}

/** Who must be two, what stands out, and what an automatic cycle does not send by itself. */
export function ApprovalForm({ policy, onDone }: ApprovalFormProps) {
  const { t } = useTranslation('settings');
  const [fourEyes, setFourEyes] = useState<readonly string[]>(policy.fourEyes);
  const [percent, setPercent] = useState(String(policy.outlierPercent));
  const [failures, setFailures] = useState(String(policy.systemicFailures));
  const [tolerance, setTolerance] = useState(policy.controlTolerance ?? '');
  const [limit, setLimit] = useState(policy.moneyLimit ?? '');
  const put = usePutPolicy(policy, onDone);
  const wrongPercent = percent === '' || Number(percent) < 1 || Number(percent) > PERCENT_MAX;
  const wrongFailures = failures === '' || Number(failures) < 1 || Number(failures) > FAILURES_MAX;
  const save = () =>
    put.save({
      ...policy,
      fourEyes: STAGES.filter((stage) => fourEyes.includes(stage)),
      outlierPercent: Number(percent),
      moneyLimit: limit === '' ? null : limit,
      systemicFailures: Number(failures),
      controlTolerance: tolerance === '' ? null : tolerance,
    });
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {t('approvalsHint')}
      </Text>
      <Checkbox.Group
        label={t('fourEyes')}
        description={t('fourEyesHint')}
        value={[...fourEyes]}
        onChange={(chosen) => setFourEyes(chosen)}
      >
        <Stack gap="xs" mt="xs">
          {STAGES.map((stage) => (
            <Checkbox key={stage} value={stage} label={t(`stage.${stage}`)} />
          ))}
        </Stack>
      </Checkbox.Group>
      <TextInput
        label={t('outlierPercent')}
        description={t('outlierHint')}
        inputMode="numeric"
        withAsterisk
        value={percent}
        error={wrongPercent ? t('outlierHint') : undefined}
        onChange={({ currentTarget }) => setPercent(currentTarget.value.replace(/\D/g, ''))}
      />
      <DecimalInput
        label={t('moneyLimit')}
        error={undefined}
        withAsterisk={false}
        value={limit}
        blank={null}
        onChange={setLimit}
      />
      <Text size="xs" c="dimmed">
        {t('moneyLimitHint')}
      </Text>
      <TextInput
        label={t('systemicFailures')}
        description={t('systemicHint')}
        inputMode="numeric"
        withAsterisk
        value={failures}
        error={wrongFailures ? t('systemicHint') : undefined}
        onChange={({ currentTarget }) => setFailures(currentTarget.value.replace(/\D/g, ''))}
      />
      <DecimalInput
        label={t('controlTolerance')}
        error={undefined}
        withAsterisk={false}
        value={tolerance}
        blank={null}
        onChange={setTolerance}
      />
      <Text size="xs" c="dimmed">
        {t('controlHint')}
      </Text>
      {put.error ? <ErrorState error={put.error} /> : null}
      <Group justify="flex-end">
        <Button variant="default" onClick={onDone}>
          {t('cancel')}
        </Button>
        <Button loading={put.isPending} disabled={wrongPercent || wrongFailures} onClick={save}>
          {t('save')}
        </Button>
      </Group>
    </Stack>
  );
}
