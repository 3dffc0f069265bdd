import { Alert, Anchor, Button, Group, Paper, Progress, Stack, Table, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconDownload } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { mayDo } from '../../api/actions.js';
import { api } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { useFormat } from '../../app/session.js';
import { ErrorState } from '../../design/error-state.js';
import { reportOf } from './report.js';

type Operation = components['schemas']['Operation'];
const ASK_AGAIN_MS = 500;

/** How far an import is, then what it brought, or every mistake by row and column. */
export function ImportOutcome({ id }: { readonly id: string }) {
  const { t } = useTranslation('customer-import');
  const queries = useQueryClient();
  const { data, error, refetch } = api.useQuery(
    'get',
    '/api/v1/operations/{id}',
    { params: { path: { id } } },
    { refetchInterval: ({ state }) => (state.data?.status === 'running' ? ASK_AGAIN_MS : false) },
  );
  const status = data?.status;
  useEffect(() => {
    if (status !== 'succeeded') return;
    void queries.invalidateQueries({
      predicate: ({ queryKey: [, path] }) => typeof path === 'string' && !path.startsWith('/api/v1/operations'),
    });
  }, [status, queries]);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data || data.status === 'running') {
    return (
      <Paper withBorder p="md" maw={720} role="status">
        <Text size="sm" mb="xs">
          {t('running')}
        </Text>
        <Progress value={data?.progress ?? 0} animated aria-label={t('progress')} />
      </Paper>
    );
  }
  return data.status === 'succeeded' ? <Succeeded operation={data} /> : <Failed operation={data} />;
}

function Succeeded({ operation }: { readonly operation: Operation }) {
  const { t } = useTranslation('customer-import');
  const format = useFormat();
  const report = reportOf(operation.result);
  const counts = [
    ['rows', report.rows],
    ['customersCreated', report.customersCreated],
    ['customersChanged', report.customersChanged],
    ['supplyPointsCreated', report.supplyPointsCreated],
    ['contractVersionsCreated', report.contractVersionsCreated],
    ['contractVersionsChanged', report.contractVersionsChanged],
  ] as const;
  return (
    <Alert
      variant="default"
      role="status"
      icon={<IconCircleCheck color="var(--kl-success-solid)" aria-hidden />}
      title={t('succeeded')}
      maw={720}
    >
      <Stack gap={4}>
        {counts.map(([name, count]) => (
          <Group key={name} justify="space-between" maw={360}>
            <Text size="sm">{t(name)}</Text>
            <Text size="sm" className="kl-number">
              {format.count(count)}
            </Text>
          </Group>
        ))}
        {report.unknownColumns.length > 0 ? (
          <Text size="sm">{t('unknownColumns', { names: report.unknownColumns.join(', ') })}</Text>
        ) : null}
        <Anchor size="sm" mt="xs" renderRoot={(props) => <Link {...props} to="/customers" />}>
          {t('seeCustomers')}
        </Anchor>
      </Stack>
    </Alert>
  );
}

function Failed({ operation: { id, errors, errorCount, actions } }: { readonly operation: Operation }) {
  const { t } = useTranslation('customer-import');
  const format = useFormat();
  return (
    <Stack gap="sm">
      <Alert
        color="red"
        variant="light"
        role="alert"
        icon={<IconAlertTriangle aria-hidden />}
        title={t('failed', { count: errorCount, shown: format.count(errorCount) })}
      >
        <Group justify="space-between">
          <Text size="sm">
            {t('nothingTaken')}{' '}
            {errorCount > errors.length ? t('firstOnly', { shown: format.count(errors.length) }) : ''}
          </Text>
          {mayDo(actions, 'download-errors') ? (
            <Button
              component="a"
              href={`/api/v1/operations/${id}/errors`}
              size="xs"
              variant="default"
              leftSection={<IconDownload size={14} aria-hidden />}
            >
              {t('downloadErrors')}
            </Button>
          ) : null}
        </Group>
      </Alert>
      <div className="kl-panel">
        <Table.ScrollContainer minWidth={640}>
          <Table aria-label={t('errors')} verticalSpacing={4} stickyHeader>
            <Table.Thead>
              <Table.Tr>
                <Table.Th className="kl-number">{t('row')}</Table.Th>
                <Table.Th>{t('column')}</Table.Th>
                <Table.Th>{t('value')}</Table.Th>
                <Table.Th>{t('message')}</Table.Th>
                <Table.Th>{t('code')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {errors.map((error, index) => (
                <Table.Tr key={index}>
                  <Table.Td className="kl-number">{error.row === 0 ? '—' : format.count(error.row)}</Table.Td>
                  <Table.Td>{error.column || t('wholeFile')}</Table.Td>
                  <Table.Td>{error.value}</Table.Td>
                  <Table.Td>{error.message}</Table.Td>
                  <Table.Td>{error.code}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      </div>
    </Stack>
  );
}
