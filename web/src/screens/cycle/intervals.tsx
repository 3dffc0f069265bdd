import { Anchor, Loader, Table, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import { useFormat } from '../../app/session.js';
import { ErrorState } from '../../design/error-state.js';
import { BY_CURSOR } from '../../design/pages.js';

type Term = components['schemas']['Term'];

interface IntervalsProps {
  readonly cycleId: string;
  readonly supplyPointId: string;
  /** The statement that is explained, which need not be the newest. */
  readonly version: number;
  /** Shows where a figure stands in a file. */
  source(source: Term['source']): ReactNode;
}

/** The hours or quarters that a term of a profile sums, one by one, with what all of them add up to. */
export function Intervals(props: IntervalsProps) {
  const { t } = useTranslation('cycle');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Anchor component="button" size="sm" ta="left" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t(isOpen ? 'hideIntervals' : 'showIntervals')}
      </Anchor>
      {isOpen ? <IntervalTable {...props} /> : null}
    </>
  );
}

/** Each cell of a file once: several figures of an interval may stand in one row. */
function placesOf(terms: readonly Term[]): readonly Term['source'][] {
  const places = terms.map(({ source }) => source).filter(({ inputId }) => inputId !== null);
  return [...new Map(places.map((place) => [`${place.inputId}.${place.row}`, place])).values()];
}

function IntervalTable({ cycleId, supplyPointId, version, source }: IntervalsProps) {
  const { t } = useTranslation('cycle');
  const format = useFormat();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = api.useInfiniteQuery(
    'get',
    '/api/v1/cycles/{id}/services/{supplyPointId}/statement/intervals',
    { params: { path: { id: cycleId, supplyPointId }, query: { version, limit: 96 } } },
    BY_CURSOR,
  );
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const [first] = data?.pages ?? [];
  if (!data || !first) return <Loader size="xs" aria-label={t('loading')} />;
  const items = data.pages.flatMap((page) => page.items);
  if (items.length === 0) return <Text size="sm">{t('noIntervals')}</Text>;
  const symbols = [...new Set([...first.sums, ...items.flatMap(({ terms }) => terms)].map(({ symbol }) => symbol))];
  const shown = (figures: readonly { symbol: string; value: string }[], symbol: string) => {
    const value = figures.find((figure) => figure.symbol === symbol)?.value;
    return value === undefined ? '' : format.figure(value);
  };
  return (
    <Table.ScrollContainer minWidth={520} mah={420}>
      <Table aria-label={t('intervals')} stickyHeader verticalSpacing={2}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('interval')}</Table.Th>
            {symbols.map((symbol) => (
              <Table.Th key={symbol} className="kl-number">
                {symbol}
              </Table.Th>
            ))}
            <Table.Th>{t('source')}</Table.Th>
          </Table.Tr>
          <Table.Tr>
            <Table.Th>
              {t('sumOfIntervals', { count: first.total.value, shown: format.count(first.total.value) })}
            </Table.Th>
            {symbols.map((symbol) => (
              <Table.Th key={symbol} className="kl-number">
                {shown(first.sums, symbol)}
              </Table.Th>
            ))}
            <Table.Th />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map(({ at, terms }) => (
            <Table.Tr key={at}>
              <Table.Td>{at.replace('T', ' ')}</Table.Td>
              {symbols.map((symbol) => (
                <Table.Td key={symbol} className="kl-number">
                  {shown(terms, symbol)}
                </Table.Td>
              ))}
              <Table.Td>
                {placesOf(terms).map((place) => (
                  <div key={`${place.inputId}.${place.row}`}>{source(place)}</div>
                ))}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {hasNextPage ? (
        <Anchor component="button" size="sm" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('moreIntervals')}
        </Anchor>
      ) : null}
    </Table.ScrollContainer>
  );
}
