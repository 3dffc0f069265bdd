import { Anchor, Group, Loader, Stack, Table, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { mayDo } from '../../api/actions.js';
import type { components } from '../../api/schema.js';
import { useFormat } from '../../app/session.js';
import { EmptyState } from '../../design/empty-state.js';
import { StatusBadge } from '../../design/status-badge.js';
import { AmbiguousDecimals } from './ambiguous-decimals.js';
import { InputSteps, stepOf } from './input-steps.js';
import styles from './inputs.module.css';

type Input = components['schemas']['Input'];
const ERRORS_SHOWN = 5;

interface LoadedPanelProps {
  readonly items: readonly Input[] | undefined;
  readonly nameOf: (kind: string) => string;
  readonly period: string;
}

/** What is loaded for the month, the newest first, as it is being read. */
export function LoadedPanel({ items, nameOf, period }: LoadedPanelProps) {
  const { t } = useTranslation('cycle-inputs');
  const format = useFormat();
  return (
    <section className={styles.panel} aria-labelledby="loaded-inputs">
      <Title order={2} id="loaded-inputs" mb="sm">
        {t('loaded')}
      </Title>
      {items === undefined ? <Loader size="sm" aria-label={t('loading')} /> : null}
      {items?.length === 0 ? (
        <EmptyState title={t('nothingLoaded', { period: format.period(period) })} hint={t('nothingLoadedHint')} />
      ) : null}
      <Stack gap={0} component="ul" className={styles.list} aria-live="polite">
        {items?.map((input) => (
          <li key={input.id} className={styles.item}>
            <LoadedInput input={input} name={nameOf(input.kind)} />
          </li>
        ))}
      </Stack>
    </section>
  );
}

interface LoadedInputProps {
  readonly input: Input;
  readonly name: string;
  /** Loads its file again with this decimal mark, where the file is at hand. */
  readonly onDecimal?: (mark: 'comma' | 'point') => void;
}

export function LoadedInput({ input, name, onDecimal }: LoadedInputProps) {
  const { t } = useTranslation('cycle-inputs');
  const format = useFormat();
  const { id, file, status, rows, errorCount, progress, createdAt, actions } = input;
  const isRead = status !== 'received' && status !== 'reading';
  return (
    <>
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <Text size="sm" fw={500}>
          {name}
        </Text>
        {status === 'superseded' ? (
          <Link to="/inputs" search={{ input: id }} aria-label={t('seeNewer', { name: file.name })}>
            <StatusBadge object="input" code={status} />
          </Link>
        ) : (
          <StatusBadge object="input" code={status} />
        )}
      </Group>
      <Text size="xs" c="dimmed">
        {mayDo(actions, 'download') ? (
          <Anchor size="xs" underline="always" href={`/api/v1/inputs/${id}/file`} download>
            {file.name}
          </Anchor>
        ) : (
          file.name
        )}{' '}
        · {format.bytes(file.size)} · {format.dateTime(createdAt)}
        {isRead ? ` · ${t('rows', { count: rows, shown: format.count(rows) })}` : ''}
      </Text>
      {isRead ? null : <InputSteps name={file.name} step={stepOf(progress)} />}
      {errorCount > 0 ? <RowErrors input={input} /> : null}
      {status === 'rejected' ? <AmbiguousDecimals errors={input.errors} onChoose={onDecimal} /> : null}
    </>
  );
}

/** The first wrong rows as they stand in the file; all of them in one download. */
function RowErrors({ input }: { readonly input: Input }) {
  const { t } = useTranslation('cycle-inputs');
  const format = useFormat();
  const { id, file, errors, errorCount, actions } = input;
  return (
    <>
      <Table.ScrollContainer minWidth={360}>
        <Table aria-label={t('errorsOf', { name: file.name })} verticalSpacing={2} fz="xs" mt={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th className="kl-number">{t('row')}</Table.Th>
              <Table.Th>{t('column')}</Table.Th>
              <Table.Th>{t('value')}</Table.Th>
              <Table.Th>{t('problem')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {errors.slice(0, ERRORS_SHOWN).map((error, index) => (
              <Table.Tr key={`${error.row}-${error.column}-${index}`}>
                <Table.Td className="kl-number">{format.count(error.row)}</Table.Td>
                <Table.Td>{error.column}</Table.Td>
                <Table.Td>{error.value}</Table.Td>
                <Table.Td>{error.message}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {mayDo(actions, 'download-errors') ? (
        <Anchor size="xs" href={`/api/v1/inputs/${id}/errors?format=csv`} download>
          {t('downloadErrors', { count: errorCount, shown: format.count(errorCount) })}
        </Anchor>
      ) : null}
    </>
  );
}
