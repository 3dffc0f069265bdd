import { Anchor, Loader, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { useFormat, useSession } from '../../app/session.js';
import { CopyText } from '../../design/copy-text.js';
import { ErrorState } from '../../design/error-state.js';
import { Facts } from '../../design/facts.js';
import { PageHeader } from '../../design/page-header.js';

export default function AboutPage() {
  const { t } = useTranslation('about');
  const { user } = useSession();
  const format = useFormat();
  const { data, error, refetch } = api.useQuery('get', '/api/v1/about', {});
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loader aria-label={t('loading')} />;
  return (
    <>
      <PageHeader title={t('title')} />
      <Stack gap="md" maw={640}>
        <Text size="sm">{t('what')}</Text>
        <Facts
          items={[
            [t('version'), <CopyText key="version" value={data.version} />],
            [t('environment'), t(`environment.${data.environment}`, { defaultValue: data.environment })],
            [t('company'), `${user.company.name} · ${user.company.country} · ${user.company.currency}`],
            [t('zone'), format.zone],
          ]}
        />
        <Stack gap={4}>
          <Anchor size="sm" href={data.docsUrl}>
            {t('docs')}
          </Anchor>
          <Anchor size="sm" href={data.openApiUrl}>
            {t('openApi')}
          </Anchor>
          {data.tracesUrl ? (
            <Anchor size="sm" href={data.tracesUrl}>
              {t('traces')}
            </Anchor>
          ) : null}
        </Stack>
        <Text size="sm" c="dimmed">
          {t('traceHint')}
        </Text>
      </Stack>
    </>
  );
}
