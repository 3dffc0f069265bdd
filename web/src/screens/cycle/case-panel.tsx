import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema.js';
import { useFormat } from '../../app/session.js';
import { isTyping, shortcutsOn } from '../../design/shortcuts.js';
import { StatusBadge } from '../../design/status-badge.js';
import { ACTS, type Aside } from './aside-command.js';
import { GateVerdict } from './gate-verdict.js';
import { useWaits } from './use-waits.js';
import { waitsForInputs } from './waits.js';

type Service = components['schemas']['CycleService'];

interface CasePanelProps {
  readonly row: Service;
  readonly cycleId: string;
  /** Where it belongs, in a list over several cycles. */
  readonly cycleName?: string;
  /** From 1, and of how many. */
  readonly place: number;
  readonly total: number;
  /** To the one before (−1) or after (1) in the list. */
  onStep(by: number): void;
  onAct(act: Aside): void;
  /** The keyboard is in the list behind it, which has these keys itself. */
  readonly peek: boolean;
}

/** One service as a case: what was found, why it stands aside, what can be done, and the way to the next one. */
export function CasePanel({ row, cycleId, cycleName, place, total, onStep, onAct, peek }: CasePanelProps) {
  const { t } = useTranslation('cycle');
  const format = useFormat();
  useStepKeys(peek ? null : onStep);
  const { aside, findings } = row;
  const acts = ACTS.filter((act) => row.actions.some(({ name, allowed }) => name === act && allowed));
  return (
    <Stack gap="sm" mb="md" component="section" aria-label={t('case')}>
      <Group justify="space-between" align="start">
        <div>
          <Text fw={650}>{row.customerName}</Text>
          <Group gap="xs">
            <Text size="sm" c="dimmed">
              {row.supplyPointCode}
            </Text>
            <StatusBadge object="stage" code={row.stage} />
          </Group>
          {cycleName === undefined ? null : (
            <Anchor
              component={Link}
              to={`/cycles/${cycleId}` as never}
              search={{ stage: row.stage, service: row.supplyPointId } as never}
              size="sm"
            >
              {t('inCycle', { name: cycleName })}
            </Anchor>
          )}
        </div>
        <Group gap="xs" title={t('caseKeys')}>
          <Button size="xs" variant="default" disabled={place <= 1} onClick={() => onStep(-1)}>
            {t('previousCase')}
          </Button>
          <Text size="sm" className="kl-number" aria-live="polite">
            {t('caseOf', { shown: format.count(place), total: format.count(total) })}
          </Text>
          <Button size="xs" variant="default" disabled={place >= total} onClick={() => onStep(1)}>
            {t('nextCase')}
          </Button>
        </Group>
      </Group>
      {aside ? (
        <div>
          <Text size="sm">{[t(`cause.${aside.reason}`), aside.note].filter(Boolean).join(' · ')}</Text>
          <Text size="xs" c="dimmed">
            {t('asideBy', { name: aside.userName ?? '—', time: format.dateTime(aside.at) })}
          </Text>
        </div>
      ) : null}
      {findings.map(({ code, severity, message }) => (
        <Group key={code} gap="xs" wrap="nowrap" align="start">
          <StatusBadge object="severity" code={severity} />
          <Text size="sm">{message}</Text>
        </Group>
      ))}
      <Waits row={row} cycleId={cycleId} />
      <GateVerdict service={row} />
      {acts.length > 0 ? (
        <Group gap="xs" className="kl-act">
          {acts.map((act) => (
            <Button key={act} size="xs" variant={act === 'review' ? 'light' : 'default'} onClick={() => onAct(act)}>
              {t(`act.${act}`)}
            </Button>
          ))}
        </Group>
      ) : null}
    </Stack>
  );
}

/** What would let it go on by itself, and the way to where an input is loaded. */
function Waits({ row, cycleId }: Pick<CasePanelProps, 'row' | 'cycleId'>) {
  const { t } = useTranslation('cycle');
  const words = useWaits()(row);
  if (words === '') return null;
  return (
    <Group gap="xs">
      <Text size="sm">{words}</Text>
      {waitsForInputs(row) ? (
        <Anchor component={Link} to={`/cycles/${cycleId}/inputs` as never} size="sm">
          {t('waitsForInputs')}
        </Anchor>
      ) : null}
    </Group>
  );
}

/** `j` and `k` go through the cases while one is open; off while typing and while another dialog asks. */
function useStepKeys(onStep: ((by: number) => void) | null): void {
  useEffect(() => {
    if (!onStep) return undefined;
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || !shortcutsOn() || isTyping(event.target)) return;
      if (document.querySelectorAll('[role=dialog]').length > 1) return;
      if (event.key === 'j') onStep(1);
      else if (event.key === 'k') onStep(-1);
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [onStep]);
}
