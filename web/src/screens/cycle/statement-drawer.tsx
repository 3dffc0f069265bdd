import { Accordion, Anchor, Code, Drawer, Group, Loader, Stack, Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { useAddress } from '../../app/router.js';
import { useFormat } from '../../app/session.js';
import { Problem } from '../../api/problem.js';
import { EmptyState } from '../../design/empty-state.js';
import { ErrorState } from '../../design/error-state.js';
import { changeOf } from './change.js';
import { FIRST_LINE } from './explanation-address.js';
import { Intervals } from './intervals.js';
import { usePreviousStatement } from './previous-statement.js';

type Line = components['schemas']['StatementLine'];
type Term = components['schemas']['Term'];

interface StatementDrawerProps {
  readonly cycleId: string;
  /** Null: closed. */
  readonly supplyPointId: string | null;
  /** It is not settled yet, as the list says: there is no amount to explain. */
  readonly unsettled: boolean;
  /** What the list says of it, and what can be done with it; nothing while its row is not in sight. */
  readonly children?: ReactNode;
  /** Only a look: the keyboard stays in the list behind it. */
  readonly peek: boolean;
  onClose(): void;
}

/** Why an amount is what it is: line, formula, terms, and the very row of the file. */
export function StatementDrawer({ cycleId, supplyPointId, unsettled, children, peek, onClose }: StatementDrawerProps) {
  const { t } = useTranslation('cycle');
  return (
    <Drawer
      opened={supplyPointId !== null}
      onClose={onClose}
      position="right"
      size={peek ? 560 : 880}
      trapFocus={!peek}
      lockScroll={!peek}
      withOverlay={!peek}
      returnFocus={!peek}
      title={t(unsettled ? 'case' : 'explanation')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {children}
      {supplyPointId && !unsettled ? <Explained cycleId={cycleId} supplyPointId={supplyPointId} /> : null}
    </Drawer>
  );
}

function Explained({ cycleId, supplyPointId }: { readonly cycleId: string; readonly supplyPointId: string }) {
  const { t } = useTranslation('cycle');
  const [search, setSearch] = useAddress();
  const { data, error, refetch } = api.useQuery('get', '/api/v1/cycles/{id}/services/{supplyPointId}/statement', {
    params: { path: { id: cycleId, supplyPointId } },
  });
  if (error instanceof Problem && error.code === 'statements.not-found')
    return <EmptyState title={t('notSettled')} hint={t('notSettledHint')} />;
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loader aria-label={t('loading')} />;
  return <Statement data={data} search={search} setSearch={setSearch} />;
}

interface StatementProps {
  readonly data: components['schemas']['Statement'];
  readonly search: ReturnType<typeof useAddress>[0];
  readonly setSearch: ReturnType<typeof useAddress>[1];
}

function Statement({ data, search, setSearch }: StatementProps) {
  const { t } = useTranslation('cycle');
  const format = useFormat();
  const previous = usePreviousStatement(data);
  const asked = String(search['line'] ?? '');
  const before = (code: string) => previous?.lines.find((line) => line.code === code)?.amount;
  return (
    <Stack gap="sm">
      <Group justify="space-between" align="end">
        <div>
          <Text fw={650}>{data.supplyPointCode}</Text>
          <Text size="sm" c="dimmed">
            {data.contractCode} · {format.period(data.period)} · {format.energy(data.energyKwh)}
          </Text>
        </div>
        <div className="kl-number">
          <Text size="xl" fw={650}>
            {format.moneyExact(data.total, data.currency)}
          </Text>
          {previous ? (
            <Text size="sm" c="dimmed">
              {t('against', {
                period: format.period(previous.period),
                total: format.moneyExact(previous.total, previous.currency),
                change: changeOf(data.total, previous.total, format) ?? '—',
              })}
            </Text>
          ) : null}
        </div>
      </Group>
      <Accordion
        variant="separated"
        chevronPosition="left"
        value={asked === FIRST_LINE ? (data.lines[0]?.code ?? '') : asked}
        onChange={(line) => setSearch({ line: line ?? undefined, row: undefined }, { replace: true })}
      >
        {data.lines.map((line) => (
          <Accordion.Item key={line.code} value={line.code}>
            <Accordion.Control>
              <Group justify="space-between" wrap="nowrap">
                <Text size="sm">{line.description}</Text>
                <Text size="sm" fw={500}>
                  {format.moneyExact(line.amount, data.currency)}
                </Text>
              </Group>
            </Accordion.Control>
            <Accordion.Panel>
              <LineExplained line={line} statement={data} />
              {previous && before(line.code) !== undefined ? (
                <Text size="sm" mt="xs">
                  {t('against', {
                    period: format.period(previous.period),
                    total: format.moneyExact(before(line.code) ?? '0', previous.currency),
                    change: changeOf(line.amount, before(line.code), format) ?? '—',
                  })}
                </Text>
              ) : null}
            </Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
      <Text size="xs" c="dimmed">
        {t('resultHash')} {data.resultHash.slice(0, 16)} · {t('manifestHash')} {data.manifestHash.slice(0, 16)}
      </Text>
    </Stack>
  );
}

/** Columns of files with an hour or a quarter in each row: a term that cites one sums many. */
const COLUMNS_OF_PROFILES = ['kwh_activa', 'fecha_hora', 'kwh'];

interface LineExplainedProps {
  readonly line: Line;
  readonly statement: components['schemas']['Statement'];
}

function LineExplained({ line, statement }: LineExplainedProps) {
  const { cycleId, supplyPointId, version, currency } = statement;
  const sumsProfile = line.terms.some(({ source }) => COLUMNS_OF_PROFILES.includes(source.column ?? ''));
  const { t } = useTranslation('cycle');
  const format = useFormat();
  return (
    <Stack gap="xs">
      <Code block>{line.formula}</Code>
      {line.quantity !== null ? (
        <Text size="sm">
          {format.figure(line.quantity)} {line.unit}
          {line.unitPrice === null ? '' : ` × ${format.figure(line.unitPrice)} ${currency}/${line.unit ?? ''}`}
        </Text>
      ) : null}
      {line.priorMonths ? <MonthsOfLine line={line} months={line.priorMonths} currency={currency} /> : null}
      <Table aria-label={t('terms')} verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('symbol')}</Table.Th>
            <Table.Th className="kl-number">{t('value')}</Table.Th>
            <Table.Th>{t('source')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {line.terms.map((term, index) => (
            <TermRow key={`${term.symbol}-${index}`} term={term} />
          ))}
        </Table.Tbody>
      </Table>
      {sumsProfile ? (
        <Intervals
          cycleId={cycleId}
          supplyPointId={supplyPointId}
          version={version}
          source={(source) => <TermSource source={source} />}
        />
      ) : null}
      <Text size="xs" c="dimmed">
        {line.formulaCode}
      </Text>
    </Stack>
  );
}

interface MonthsOfLineProps {
  readonly line: Line;
  readonly months: NonNullable<Line['priorMonths']>;
  readonly currency: string;
}

/** What of a line is of this month, and what of each earlier one. */
function MonthsOfLine({ line, months: { currentAmount, months }, currency }: MonthsOfLineProps) {
  const { t } = useTranslation('cycle');
  const format = useFormat();
  const rows = [
    [t('ofThisMonth'), currentAmount],
    ...months.map(({ month, amount }) => [t('ofEarlierMonth', { month: format.period(month) }), amount]),
    [t('total'), line.amount],
  ] as const;
  return (
    <Table aria-label={t('monthsOfLine')} verticalSpacing={4} w="auto">
      <Table.Tbody>
        {rows.map(([name, amount]) => (
          <Table.Tr key={name}>
            <Table.Td>{name}</Table.Td>
            <Table.Td className="kl-number">{format.moneyExact(amount ?? '0', currency)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function TermRow({ term }: { readonly term: Term }) {
  const format = useFormat();
  return (
    <Table.Tr>
      <Table.Td>{term.symbol}</Table.Td>
      <Table.Td className="kl-number">
        {format.figure(term.value)} {term.unit}
      </Table.Td>
      <Table.Td>
        <TermSource source={term.source} />
      </Table.Td>
    </Table.Tr>
  );
}

function TermSource({ source }: { readonly source: Term['source'] }) {
  const { t } = useTranslation('cycle');
  const [search, setSearch] = useAddress();
  const version = useInputVersion(source.inputId);
  if (source.kind === 'contract') return <Text size="sm">{t('ofContract', { column: source.column ?? '' })}</Text>;
  if (source.kind === 'rule') return <Text size="sm">{source.norm}</Text>;
  const place = [
    source.file,
    version === null ? null : t('inputVersion', { version }),
    source.row === null ? null : t('row', { row: source.row }),
    source.column,
  ]
    .filter((part) => part !== null)
    .join(' · ');
  if (source.inputId === null || source.row === null) return <Text size="sm">{place}</Text>;
  const address = `${source.inputId}.${source.row}.${source.column ?? ''}`;
  const shown = search['row'] === address;
  return (
    <>
      <Anchor
        component="button"
        size="sm"
        aria-expanded={shown}
        onClick={() => setSearch({ row: shown ? undefined : address }, { replace: true })}
      >
        {place}
      </Anchor>
      {shown ? <InputRow inputId={source.inputId} row={source.row} column={source.column} /> : null}
    </>
  );
}

/** Which version of its kind an input is: a newer one may lie beside it by now, and did not count. */
function useInputVersion(inputId: string | null): number | null {
  const { data } = api.useQuery(
    'get',
    '/api/v1/inputs/{id}',
    { params: { path: { id: inputId ?? '' } } },
    { enabled: inputId !== null, staleTime: Infinity },
  );
  return data?.version ?? null;
}

/** The cells of the row as the operator's file has them; the one that counts stands out. */
function InputRow({
  inputId,
  row,
  column,
}: {
  readonly inputId: string;
  readonly row: number;
  readonly column: string | null;
}) {
  const { t } = useTranslation('cycle');
  const { data, error } = api.useQuery('get', '/api/v1/inputs/{id}/rows/{row}', {
    params: { path: { id: inputId, row } },
  });
  if (error) return <ErrorState error={error} />;
  if (!data) return <Loader size="xs" aria-label={t('loading')} />;
  const same = (header: string) => column !== null && header.trim().toLowerCase() === column.toLowerCase();
  return (
    <Group gap={6} mt={4}>
      {data.cells.map((cell, index) => (
        <Text key={`${cell.column}-${index}`} size="xs" component="span" fw={same(cell.column) ? 650 : 400}>
          {cell.column}: {same(cell.column) ? <mark>{cell.value}</mark> : cell.value}
        </Text>
      ))}
    </Group>
  );
}
