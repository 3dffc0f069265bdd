import { Button, Chip, Group, MultiSelect, Pill } from '@mantine/core';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema.js';
import { useFormat } from '../../app/session.js';
import { Finder } from '../../design/finder.js';
import { ConsumptionFilter } from './consumption-filter.js';
import { isFiltered, type PointFilter } from './point-filter.js';

interface FiltersProps {
  readonly filter: PointFilter;
  readonly facets: components['schemas']['SupplyPointFacets'] | undefined;
  readonly find: RefObject<HTMLInputElement | null>;
  onChange(changed: Partial<PointFilter>): void;
}

const NONE: Partial<PointFilter> = { metering: '', region: [], minKwh: '', maxKwh: '', q: '' };

export function Filters({ filter, facets, find, onChange }: FiltersProps) {
  const { t } = useTranslation('cycle-selection');
  const format = useFormat();
  const known = facets?.regions ?? [];
  const absent = filter.region.filter((region) => known.every(({ value }) => value !== region));
  const regions = [...known, ...absent.map((value) => ({ value, count: 0 }))];
  const rest = filter.region.length;
  return (
    <Group align="end" gap="sm" mb="sm">
      <Finder box={find} label={t('search')} value={filter.q} onFind={(q) => onChange({ q })} width={220} />
      <MultiSelect
        label={t('region')}
        placeholder={rest === 0 ? t('allRegions') : ''}
        data={regions.map(({ value, count }) => ({ value, label: `${value} · ${format.count(count)}` }))}
        value={[...filter.region]}
        onChange={(region) => onChange({ region })}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('clearRegions') }}
        maw={420}
        miw={200}
      />
      <Chip.Group multiple={false} value={filter.metering} onChange={(metering) => onChange({ metering })}>
        <Group gap={6} role="group" aria-label={t('metering')} pb={2}>
          {facets?.meterings.map(({ value, count }) => (
            <Chip
              key={value}
              value={value}
              size="sm"
              onClick={() => filter.metering === value && onChange({ metering: '' })}
            >
              {t(`metering.${value}`)} · {format.count(count)}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      <ConsumptionFilter
        facets={facets?.consumption}
        minKwh={filter.minKwh}
        maxKwh={filter.maxKwh}
        onChange={(minKwh, maxKwh) => onChange({ minKwh, maxKwh })}
      />
      {isFiltered(filter) ? (
        <Group gap={6} pb={4}>
          <RangePill filter={filter} onRemove={() => onChange({ minKwh: '', maxKwh: '' })} />
          <Button size="compact-sm" variant="subtle" onClick={() => onChange(NONE)}>
            {t('clearFilters')}
          </Button>
        </Group>
      ) : null}
    </Group>
  );
}

function RangePill({ filter, onRemove }: { readonly filter: PointFilter; readonly onRemove: () => void }) {
  const { t } = useTranslation('cycle-selection');
  const format = useFormat();
  const { minKwh, maxKwh } = filter;
  if (minKwh === '' && maxKwh === '') return null;
  const words =
    maxKwh === ''
      ? t('binFrom', { from: format.energy(minKwh) })
      : t('bin', { from: format.figure(minKwh || '0'), until: format.energy(maxKwh) });
  return (
    <Pill withRemoveButton onRemove={onRemove} removeButtonProps={{ 'aria-label': t('removeRange') }}>
      {words}
    </Pill>
  );
}
