import { Button, Drawer, Group, Loader, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { useAddress } from '../../app/router.js';
import { useSession } from '../../app/session.js';
import { ErrorState } from '../../design/error-state.js';
import { ApprovalForm } from './approval-form.js';

/** How the company consents, and since when. */
export function ApprovalPanel({ maySet }: { readonly maySet: boolean }) {
  const { t } = useTranslation('settings');
  const { format, user } = useSession();
  const [search, setSearch] = useAddress();
  const { data, error, refetch } = api.useQuery('get', '/api/v1/approval-policy', {});
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loader size="sm" aria-label={t('loading')} />;
  const { fourEyes, outlierPercent, moneyLimit, systemicFailures, controlTolerance, validFrom } = data;
  const close = () => setSearch({ setting: undefined });
  // To who sees no figures the API tells no limit, which does not mean that there is none.
  const seesFigures = user.roles.some((role) => role !== 'sre');
  const limit = seesFigures
    ? [moneyLimit === null ? t('noLimit') : t('limitOf', { limit: format.money(moneyLimit) })]
    : [];
  const words = [
    fourEyes.length === 0
      ? t('noFourEyes')
      : t('twoPeople', { stages: fourEyes.map((stage) => t(`stage.${stage}`)).join(', ') }),
    t('outlierFrom', { percent: format.count(outlierPercent) }),
    ...limit,
    t('systemicFrom', { shown: format.count(systemicFailures) }),
    ...(controlTolerance === null ? [] : [t('controlFrom', { percent: format.figure(controlTolerance) })]),
  ];
  return (
    <section className="kl-panel" aria-label={t('approvals')}>
      <Group justify="space-between" align="start" p="md" wrap="nowrap">
        <Stack gap={2}>
          <Title order={2} size="h2">
            {t('approvals')}
          </Title>
          <Text size="sm">{words.join(' · ')}</Text>
          <Text size="xs" c="dimmed">
            {validFrom === null ? t('standard') : t('approvalsSince', { time: format.dateTime(validFrom) })}
          </Text>
        </Stack>
        {maySet ? (
          <Button size="xs" variant="default" className="kl-act" onClick={() => setSearch({ setting: 'approvals' })}>
            {t('change')}
          </Button>
        ) : null}
      </Group>
      <Drawer
        opened={maySet && search['setting'] === 'approvals'}
        onClose={close}
        position="right"
        size={560}
        title={t('approvals')}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <ApprovalForm key={validFrom} policy={data} onDone={close} />
      </Drawer>
    </section>
  );
}
