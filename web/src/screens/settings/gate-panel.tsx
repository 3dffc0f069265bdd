import { Button, Drawer, Group, Loader, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { useAddress } from '../../app/router.js';
import { useFormat } from '../../app/session.js';
import { ErrorState } from '../../design/error-state.js';
import { GateForm } from './gate-form.js';

/** How the release gate judges statements, whether it stops any, and since when. */
export function GatePanel({ maySet }: { readonly maySet: boolean }) {
  const { t } = useTranslation('settings');
  const format = useFormat();
  const [search, setSearch] = useAddress();
  const policy = api.useQuery('get', '/api/v1/approval-policy', {});
  const codes = api.useQuery('get', '/api/v1/finding-codes', {});
  const error = policy.error ?? codes.error;
  if (error) return <ErrorState error={error} onRetry={() => void Promise.all([policy.refetch(), codes.refetch()])} />;
  if (!policy.data || !codes.data) return <Loader size="sm" aria-label={t('loading')} />;
  const { gate, validFrom } = policy.data;
  const close = () => setSearch({ setting: undefined });
  const [weights, holds] = [Object.keys(gate.weights).length, gate.holds.length];
  const words = [
    t('gateBands', {
      sample: format.count(gate.sampleFrom),
      review: format.count(gate.reviewFrom),
      percent: format.count(gate.samplePercent),
    }),
    t('gateSeverities', {
      warning: format.count(gate.warningPoints),
      informative: format.count(gate.informativePoints),
    }),
    t('gateWeights', { count: weights, shown: format.count(weights) }),
    t('gateHolds', { count: holds, shown: format.count(holds) }),
  ];
  return (
    <section className="kl-panel" aria-label={t('gate')}>
      <Group justify="space-between" align="start" p="md" wrap="nowrap">
        <Stack gap={2}>
          <Title order={2} size="h2">
            {t('gate')}
          </Title>
          <Text size="sm" fw={500}>
            {t(`gateMode.${gate.mode}`)}
          </Text>
          <Text size="sm">{words.join(' · ')}</Text>
          <Text size="xs" c="dimmed">
            {validFrom === null ? t('standard') : t('approvalsSince', { time: format.dateTime(validFrom) })}
          </Text>
        </Stack>
        {maySet ? (
          <Button size="xs" variant="default" className="kl-act" onClick={() => setSearch({ setting: 'gate' })}>
            {t('change')}
          </Button>
        ) : null}
      </Group>
      <Drawer
        opened={maySet && search['setting'] === 'gate'}
        onClose={close}
        position="right"
        size={640}
        title={t('gate')}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <GateForm key={validFrom} policy={policy.data} codes={codes.data.items} onDone={close} />
      </Drawer>
    </section>
  );
}
