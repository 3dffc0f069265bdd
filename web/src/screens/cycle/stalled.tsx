import { Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema.js';
import { useFormat } from '../../app/session.js';
import { Callout } from '../../design/callout.js';

/** An answer for a batch comes within seconds: after this long without one a stage waits, and somebody may want to know for whom. */
const SILENCE_MS = 10_000;
const LOOK_MS = 1_000;

interface StalledProps {
  readonly cycle: components['schemas']['Cycle'];
  /** When it was read, in milliseconds of this browser. */
  readonly readAt: number;
}

/** The stages at which nothing has come or gone for a while: how many services wait there, since when. They go on by themselves. */
export function Stalled({ cycle, readAt }: StalledProps) {
  const { t } = useTranslation('cycle');
  const format = useFormat();
  const worked = cycle.progress ?? [];
  const now = useNow(worked.length > 0);
  const silent = worked.filter(({ silentSeconds }) => silentSeconds * 1_000 + now - readAt > SILENCE_MS);
  if (silent.length === 0) return null;
  return (
    <Stack mb="sm">
      <Callout family="warning" icon="clock" title={t('stalled')}>
        {silent.map(({ stage, services, at }) => (
          <Text key={stage} size="sm">
            {t(`stalledAt.${stage}`, { count: services, shown: format.count(services), time: format.time(at) })}
          </Text>
        ))}
        <Text size="xs" c="dimmed">
          {t('stalledHint')}
        </Text>
      </Callout>
    </Stack>
  );
}

/** The present instant in milliseconds, while somebody looks at it. */
function useNow(on: boolean): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!on) return undefined;
    const timer = setInterval(() => setNow(Date.now()), LOOK_MS);
    return () => clearInterval(timer);
  }, [on]);
  return now;
}
