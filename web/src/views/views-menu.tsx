import { ActionIcon, Button, Group, Menu, TextInput } from '@mantine/core';
import { IconBookmark, IconTrash } from '@tabler/icons-react';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences, type SavedView } from '../app/preferences.js';
import { toast } from '../design/toast.js';
import type { Screen } from '../screens/screen.js';
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
    <Menu opened={opened} onChange={setOpened} position="bottom-end" width={300} closeOnItemClick={false} trapFocus>
      <Menu.Target>
        <Button size="xs" variant="default" leftSection={<IconBookmark size={14} aria-hidden />}>
          {current === undefined ? t('views') : t('view', { name: current })}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {system.map(({ name, label, search: to }) => (
          <Menu.Item key={name} onClick={() => open(to)}>
            {label}
          </Menu.Item>
        ))}
        {own.length > 0 ? <Menu.Label>{t('mine')}</Menu.Label> : null}
        {own.map((view) => (
          <Group key={view.id} gap={4} wrap="nowrap">
            <Menu.Item onClick={() => open(Object.fromEntries(new URLSearchParams(view.search)))}>
              {view.name}
            </Menu.Item>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('drop', { name: view.name })}
              onClick={() => drop(view)}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          </Group>
        ))}
        <Menu.Divider />
        <SaveView
          onSave={(name) => {
            setOpened(false);
            keepViews([...views, { id: crypto.randomUUID(), screen: screen.name, name, search: now }]);
            toast({ message: t('saved', { name }) });
          }}
        />
      </Menu.Dropdown>
    </Menu>
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
      <Group gap="xs" p="xs" align="end" wrap="nowrap">
        <TextInput
          size="xs"
          label={t('saveAs')}
          value={name}
          maxLength={NAME_CHARACTERS_MOST}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
          // The menu takes letters to find an item.
          onKeyDown={(event) => event.stopPropagation()}
        />
        <Button size="xs" type="submit" disabled={name.trim() === ''}>
          {t('save')}
        </Button>
      </Group>
    </form>
  );
}
