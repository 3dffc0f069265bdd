import { Group, List, Loader, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { useFormat } from '../../app/session.js';
import { ErrorState } from '../../design/error-state.js';

const CAUSES_SHOWN = 8;

interface ReadinessProps {
  readonly cycleId: string;
  /** A frozen selection of so many points that the draft does not have yet; without it: the services of the cycle. */
  readonly selection?: { readonly id: string; readonly count: number };
  readonly nameOf: (kind: string) => string;
}

/** Asked once, whoever shows it. */
export function useReadiness(cycleId: string, selection: ReadinessProps['selection'], enabled = true) {
  const query = selection ? { selectionId: selection.id } : {};
  return api.useQuery(
    'get',
    '/api/v1/cycles/{id}/readiness',
    { params: { path: { id: cycleId }, query } },
    { enabled },
  );
}

/** Who would pass, wait and fail if the cycle started now, and why. */
export function Readiness({ cycleId, selection, nameOf }: ReadinessProps) {
  const { t } = useTranslation('cycle-inputs');
  const format = useFormat();
  const { data, error, refetch } = useReadiness(cycleId, selection);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loader size="sm" aria-label={t('loading')} />;
  const wordsOf = (cause: string, detail: string) =>
    cause === 'cycles.already-settled' ? t('alreadySettled', { cycle: detail }) : nameOf(cause);
  const known = data.pass + data.wait + data.fail;
  const without = selection ? selection.count - known : 0;
  const counts = (['pass', 'wait', 'fail'] as const).map((outcome) => ({ outcome, count: data[outcome] }));
  return (
    <Stack gap="xs" aria-live="polite">
      <Group gap="lg">
        {counts.map(({ outcome, count }) => (
          <Text key={outcome} size="sm" span>
            <strong>{format.count(count)}</strong> {t(`readiness.${outcome}`, { count })}
          </Text>
        ))}
      </Group>
      {without > 0 ? (
        <Text size="sm">{t('withoutContract', { count: without, shown: format.count(without) })}</Text>
      ) : null}
      {data.causes.length > 0 ? (
        <List size="sm">
          {data.causes.slice(0, CAUSES_SHOWN).map(({ outcome, cause, detail, message, services }) => (
            <List.Item key={`${outcome}-${cause}-${detail}`}>
              {t('cause', { count: services, shown: format.count(services), cause: message ?? wordsOf(cause, detail) })}
            </List.Item>
          ))}
        </List>
      ) : null}
    </Stack>
  );
}
