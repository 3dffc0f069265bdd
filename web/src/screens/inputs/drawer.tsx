import { Anchor, Drawer, Loader, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import { useFormat } from '../../app/session.js';
import { CopyText } from '../../design/copy-text.js';
import { ErrorState } from '../../design/error-state.js';
import { Facts } from '../../design/facts.js';
import { LoadedInput } from '../cycle-inputs/loaded-panel.js';
import { useSuccessors, type Input } from './queries.js';

interface InputDrawerProps {
  /** Null: closed. */
  readonly id: string | null;
  readonly nameOf: (kind: string) => string;
  onOpen(id: string): void;
  onClose(): void;
}

/** One version of an input: what it covers, what was wrong with it, and which version took its place. */
export function InputDrawer({ id, nameOf, onOpen, onClose }: InputDrawerProps) {
  const { t } = useTranslation('inputs');
  const { data, error, refetch } = api.useQuery(
    'get',
    '/api/v1/inputs/{id}',
    { params: { path: { id: id ?? '' } } },
    { enabled: id !== null },
  );
  return (
    <Drawer
      opened={id !== null}
      onClose={onClose}
      position="right"
      size={640}
      title={t('detail')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {id !== null && !data && !error ? <Loader aria-label={t('loadingOne')} /> : null}
      {data ? (
        <Stack gap="md">
          <div>
            <LoadedInput input={data} name={nameOf(data.kind)} />
          </div>
          <Replaced input={data} onOpen={onOpen} />
          <InputFacts input={data} />
        </Stack>
      ) : null}
    </Drawer>
  );
}

function Replaced({ input, onOpen }: { readonly input: Input; readonly onOpen: (id: string) => void }) {
  const { t } = useTranslation('inputs');
  const successors = useSuccessors(input);
  if (input.status !== 'superseded') return null;
  return (
    <Stack gap={4} align="start">
      <Text size="sm">{t('replaced')}</Text>
      {successors.map(({ id, version, file }) => (
        <Anchor key={id} component="button" size="sm" underline="always" onClick={() => onOpen(id)}>
          {t('newVersion', { version, file: file.name })}
        </Anchor>
      ))}
    </Stack>
  );
}

function InputFacts({ input }: { readonly input: Input }) {
  const { t } = useTranslation('inputs');
  const format = useFormat();
  const { version, period, rows, rejectedRows, coverage, file, id } = input;
  const months = coverage.months.map((month) => format.periodShort(month)).join(', ');
  return (
    <Facts
      items={[
        [t('version'), format.count(version)],
        [t('period'), format.period(period)],
        [t('rows'), format.count(rows)],
        [t('rejectedRows'), format.count(rejectedRows)],
        [t('keys'), format.count(coverage.keys)],
        [t('months'), months || '—'],
        [t('hash'), <CopyText key="hash" value={file.sha256} short />],
        [t('id'), <CopyText key="id" value={id} short />],
      ]}
    />
  );
}
