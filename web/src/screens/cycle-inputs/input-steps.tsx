import { Group, Progress, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/session.js';

const STEPS = ['uploading', 'reading', 'checking'] as const;
type Step = (typeof STEPS)[number];

/** Reading ends at this share of the server's own progress; the rest is checking. */
const READ_UNTIL = 70;

export function stepOf(progress: number): Step {
  return progress < READ_UNTIL ? 'reading' : 'checking';
}

interface InputStepsProps {
  readonly name: string;
  readonly step: Step;
  /** Of this step, 0 to 1; the server tells no share of its own steps. */
  readonly share?: number;
}

/** subiendo → leyendo → validando: which one it is at, and how far. */
export function InputSteps({ name, step, share }: InputStepsProps) {
  const { t } = useTranslation('cycle-inputs');
  const format = useFormat();
  const at = STEPS.indexOf(step);
  const value = ((at + (share ?? 0.5)) / STEPS.length) * 100;
  return (
    <div>
      <Progress value={value} size="xs" aria-label={t('progressOf', { name })} mb={4} />
      <Group gap={8}>
        {STEPS.map((each, index) => (
          <Text key={each} size="xs" fw={index === at ? 650 : 400} c={index === at ? 'var(--kl-text)' : 'dimmed'} span>
            {t(`step.${each}`)}
            {index === at && share !== undefined ? ` ${format.percent(share)}` : ''}
            {index < STEPS.length - 1 ? ' →' : ''}
          </Text>
        ))}
      </Group>
    </div>
  );
}
