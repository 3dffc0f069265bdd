import { Anchor, Button, Group, Loader, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema.js';
import { useFormat } from '../../app/session.js';
import { EmptyState } from '../../design/empty-state.js';
import { StatusBadge } from '../../design/status-badge.js';
import styles from './inputs.module.css';
import { keyWords } from './key-words.js';

type Required = components['schemas']['RequiredInput'];

interface RequiredPanelProps {
  readonly items: readonly Required[] | undefined;
  readonly periodicity: string;
  onPeriodicity(periodicity: string): void;
  /** Null: this person loads nothing. */
  readonly onLoad: ((kind: string) => void) | null;
}

/** What the selection needs; by periodicity, when asked. */
export function RequiredPanel({ items, periodicity, onPeriodicity, onLoad }: RequiredPanelProps) {
  const { t } = useTranslation('cycle-inputs');
  const periodicities = [...new Set(items?.map((item) => item.periodicity))];
  const shown = items?.filter((item) => periodicity === '' || item.periodicity === periodicity) ?? [];
  return (
    <section className={styles.panel} aria-labelledby="required-inputs">
      <Group justify="space-between" mb="sm">
        <Title order={2} id="required-inputs">
          {t('required')}
        </Title>
        {periodicities.length > 1 ? (
          <SegmentedControl
            size="xs"
            aria-label={t('periodicity')}
            value={periodicity}
            onChange={onPeriodicity}
            data={[
              { value: '', label: t('all') },
              ...periodicities.map((value) => ({ value, label: t(`periodicity.${value}`) })),
            ]}
          />
        ) : null}
      </Group>
      {items === undefined ? <Loader size="sm" aria-label={t('loading')} /> : null}
      {items?.length === 0 ? <EmptyState title={t('nothingRequired')} hint={t('nothingRequiredHint')} /> : null}
      <Stack gap={0} component="ul" className={styles.list}>
        {shown.map((item) => (
          <RequiredItem key={item.kind} item={item} onLoad={onLoad} />
        ))}
      </Stack>
    </section>
  );
}

function RequiredItem({ item, onLoad }: { readonly item: Required; readonly onLoad: RequiredPanelProps['onLoad'] }) {
  const { t } = useTranslation('cycle-inputs');
  const format = useFormat();
  const { kind, name, optional, required, covered, status, missing } = item;
  const counts = { covered: format.count(covered), required: format.count(required) };
  return (
    <li className={styles.item}>
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <Text size="sm" fw={500}>
          {name}
        </Text>
        <StatusBadge object="input" code={status} />
      </Group>
      <Group justify="space-between" gap="sm">
        <Text size="xs" c="dimmed">
          {t(`periodicity.${item.periodicity}`)} · {t(optional ? 'optional' : 'due')} · {t('covered', counts)}
        </Text>
        <Group gap="sm">
          <Anchor
            size="xs"
            href={`/api/v1/input-kinds/${kind}/template`}
            download
            aria-label={t('templateOf', { name })}
          >
            {t('template')}
          </Anchor>
          {onLoad ? (
            <Button
              size="compact-xs"
              variant="default"
              className="kl-act"
              aria-label={t('loadOf', { name })}
              onClick={() => onLoad(kind)}
            >
              {t('load')}
            </Button>
          ) : null}
        </Group>
      </Group>
      {missing.length > 0 ? (
        <Text size="xs" mt={4}>
          {t('missing')} {missing.map((key) => keyWords(key, format)).join(', ')}
          {required - covered > missing.length
            ? ` ${t('andMore', { shown: format.count(required - covered - missing.length) })}`
            : ''}
        </Text>
      ) : null}
    </li>
  );
}
