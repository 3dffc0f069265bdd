import { ActionIcon, Button, Group, Popover, Text, TextInput, UnstyledButton } from '@mantine/core';
import { IconBookmark, IconTrash } from '@tabler/icons-react';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences, type SavedView } from '../app/preferences.js';
import { toast } from '../design/toast.js';
import type { Screen } from '../screens/screen.js';
import styles from './views.module.css';
import { sameSearch, searchText } from './search-text.js';

const NAME_CHARACTERS_MOST = 60;

/** Ways to look at this screen: those that it comes with, and the person's own. The one in the address is marked. */
export function ViewsMenu({ screen }: { readonly screen: Screen }) {
  const { t } = useTranslation('views');
  const { search } = useLocation();
  const navigate = useNavigate();
  const { views, keepViews } = usePreferences();
  const [opened, setOpened] = useState(false);
  const own = views.filter((view) => view.screen === screen.name);
  const system = (screen.views ?? []).map((view) => ({ ...view, label: t(`${screen.name}:view.${view.name}`) }));
  const now = searchText(search);
  const current =
    system.find((view) => sameSearch(searchText(view.search), now))?.label ??
    own.find((view) => sameSearch(view.search, now))?.name;
  const open = (to: Readonly<Record<string, unknown>>) => {
    setOpened(false);
    void navigate({ to: '.', search: to });
  };
  const drop = (view: SavedView) => {
    keepViews(views.filter(({ id }) => id !== view.id));
    toast({ message: t('dropped', { name: view.name }), undo: { label: t('undo'), run: () => keepViews(views) } });
  };
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={320} trapFocus returnFocus>
      <Popover.Target>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconBookmark size={14} aria-hidden />}
          onClick={() => setOpened(!opened)}
        >
          {current === undefined ? t('views') : t('view', { name: current })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p="xs" aria-label={t('views')}>
        <ul className={styles.views}>
          {system.map(({ name, label, search: to }) => (
            <li key={name}>
              <UnstyledButton className={styles.view} onClick={() => open(to)}>
                {label}
              </UnstyledButton>
            </li>
          ))}
        </ul>
        {own.length > 0 ? (
          <Text size="xs" c="dimmed" px={8} pt="xs">
            {t('mine')}
          </Text>
        ) : null}
        <ul className={styles.views}>
          {own.map((view) => (
            <li key={view.id}>
              <UnstyledButton
                className={styles.view}
                onClick={() => open(Object.fromEntries(new URLSearchParams(view.search)))}
              >
                {view.name}
              </UnstyledButton>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('drop', { name: view.name })}
                onClick={() => drop(view)}
              >
                <IconTrash size={16} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ul>
        <SaveView
          onSave={(name) => {
            setOpened(false);
            keepViews([...views, { id: crypto.randomUUID(), screen: screen.name, name, search: now }]);
            toast({ message: t('saved', { name }) });
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

function SaveView({ onSave }: { readonly onSave: (name: string) => void }) {
  const { t } = useTranslation('views');
  const [name, setName] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') onSave(name.trim());
      }}
    >
      <Group gap="xs" pt="xs" px={8} align="end" wrap="nowrap">
        <TextInput
          size="xs"
          label={t('saveAs')}
          value={name}
          maxLength={NAME_CHARACTERS_MOST}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <Button size="xs" type="submit" disabled={name.trim() === ''}>
          {t('save')}
        </Button>
      </Group>
    </form>
  );
}
