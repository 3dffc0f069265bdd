import { ActionIcon, Box, Group, Menu, Text, Tooltip } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import {
  IconCopy,
  IconDotsVertical,
  IconDownload,
  IconExternalLink,
  IconHelp,
  IconSwitchHorizontal,
} from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/session.js';
import { saveAs, writeFile } from '../../export/run.js';
import { useCardActions } from './card-actions.js';
import { tableOf } from './card-export.js';
import { figureOf, hasAlternate, type CardId } from './cards.js';
import type { Scope } from './drill.js';
import type { Dashboard } from './figures.js';
import { useCardWords } from './card-words.js';
import styles from './kpi-card.module.css';

interface KpiCardProps {
  readonly card: CardId;
  readonly dashboard: Dashboard;
  readonly scope: Scope;
  readonly alternate: boolean;
  onToggle(): void;
  onExplain(): void;
}

/** One figure of the period and what can be done with it. */
export function KpiCard({ card, dashboard, scope, alternate, onToggle, onExplain }: KpiCardProps) {
  const shown = alternate && hasAlternate(dashboard, card);
  const { titleOf, write, noteOf, detailOf } = useCardWords();
  const title = titleOf(card, shown);
  const figure = figureOf(dashboard, card, shown);
  const detail = detailOf(dashboard, card);
  return (
    <Box component="section" className={`kl-panel ${styles.card}`} aria-label={title} data-card={card}>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Text size="sm" c="dimmed" truncate>
          {title}
        </Text>
        <CardMenu {...{ card, dashboard, scope, shown, onToggle, onExplain, title }} />
      </Group>
      <Tooltip
        label={detail ?? ''}
        disabled={detail === null}
        position="bottom-start"
        events={{ hover: true, focus: true, touch: true }}
      >
        <div className={styles.value} data-value>
          {write(figure)}
        </div>
      </Tooltip>
      <Text size="xs" c="dimmed" truncate title={noteOf(dashboard, card, shown)}>
        {noteOf(dashboard, card, shown)}
      </Text>
    </Box>
  );
}

interface CardMenuProps {
  readonly card: CardId;
  readonly dashboard: Dashboard;
  readonly scope: Scope;
  readonly shown: boolean;
  readonly title: string;
  onToggle(): void;
  onExplain(): void;
}

function CardMenu({ card, dashboard, scope, shown, title, onToggle, onExplain }: CardMenuProps) {
  const { t } = useTranslation('dashboard');
  const format = useFormat();
  const navigate = useNavigate();
  const { titleOf, write } = useCardWords();
  const actions = useCardActions(card, shown, scope);
  const copy = async () => {
    await navigator.clipboard.writeText(write(figureOf(dashboard, card, shown)).replaceAll('\u00A0', ' '));
    notifications.show({ message: t('copied') });
  };
  const save = async () => {
    const table = tableOf(dashboard, {
      word: (key) => t(`export.${key}`),
      titleOf,
      localSecond: (instant) => format.localSecond(instant),
    });
    const name = `${t('export.file')}-${scope.period}`;
    const job = { format: 'csv', table, customs: format.customs, name } as const;
    saveAs(await writeFile(job, new AbortController().signal), `${name}.csv`);
  };
  const possible = hasAlternate(dashboard, card);
  return (
    <Menu position="bottom-end" width={280}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t('card.menu', { title })}>
          <IconDotsVertical size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconSwitchHorizontal size={16} aria-hidden />} onClick={onToggle} disabled={!possible}>
          {t('card.show', { title: titleOf(card, !shown) })}
          {possible ? null : (
            <Text size="xs" c="dimmed">
              {t('card.noRate')}
            </Text>
          )}
        </Menu.Item>
        {actions.map(({ key, to, search }) => (
          <Menu.Item
            key={key}
            leftSection={<IconExternalLink size={16} aria-hidden />}
            onClick={() => void navigate({ to, search: search })}
          >
            {t(`card.action.${key}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconHelp size={16} aria-hidden />} onClick={onExplain}>
          {t('card.explain')}
        </Menu.Item>
        <Menu.Item leftSection={<IconCopy size={16} aria-hidden />} onClick={() => void copy()}>
          {t('card.copy')}
        </Menu.Item>
        <Menu.Item leftSection={<IconDownload size={16} aria-hidden />} onClick={() => void save()}>
          {t('card.export')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
