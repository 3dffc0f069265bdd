import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema.js';
import { useFormat } from '../../app/session.js';

/** What the release gate says of a statement, and which findings made it say so. */
export function GateVerdict({ service }: { readonly service: components['schemas']['CycleService'] }) {
  const { t } = useTranslation('cycle');
  const format = useFormat();
  const { gate, findings } = service;
  if (!gate) return null;
  const wordsOf = (code: string) => findings.find((finding) => finding.code === code)?.message ?? code;
  return (
    <div>
      <Text size="sm">{t('gateOf', { band: t(`band.${gate.band}`), points: format.count(gate.score) })}</Text>
      {gate.because.map(({ code, points, holds }) => (
        <Text key={code} size="xs" c="dimmed">
          {wordsOf(code)} · {t('gatePoints', { count: points, points: format.count(points) })}
          {holds ? ` · ${t('gateHolds')}` : ''}
        </Text>
      ))}
    </div>
  );
}
