import {
  ActionIcon,
  AppShell,
  Burger,
  Group,
  Menu,
  ScrollArea,
  Stack,
  Text,
  Tooltip,
  UnstyledButton,
  useMantineColorScheme,
} from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import {
  IconDeviceDesktop,
  IconKeyboard,
  IconLanguage,
  IconLayoutSidebarLeftCollapse,
  IconLayoutSidebarLeftExpand,
  IconLogout,
  IconMoon,
  IconSearch,
  IconSun,
} from '@tabler/icons-react';
import { Outlet, useLocation } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { setShortcuts } from '../design/shortcuts.js';
import { CompanySwitch, useCompanyOfOtherTabs } from './company-switch.js';
import { Connection } from './connection.js';
import { Navigation } from './navigation.js';
import { useChoice, useLanguageSwitch, usePreferences, useStoredChoice } from './preferences.js';
import { useSession } from './session.js';
import { useShellKeys } from './shell-keys.js';
import styles from './shell.module.css';

const Palette = lazy(async () => ({ default: (await import('./palette.js')).Palette }));
const Help = lazy(async () => ({ default: (await import('./help.js')).Help }));
const WIDTH = { open: 216, folded: 56 } as const;

export function Shell() {
  const { t } = useTranslation('app');
  const [opened, { toggle, close }] = useDisclosure(false);
  const [palette, { open: openPalette, close: closePalette }] = useDisclosure(false);
  const [help, { open: openHelp, close: closeHelp }] = useDisclosure(false);
  const [menu, setMenu] = useChoice('navigation', ['open', 'folded']);
  useShellKeys({ onPalette: openPalette, onHelp: openHelp });
  useStoredLikings();
  useCompanyOfOtherTabs();
  const folded = menu === 'folded' && !opened;
  return (
    <AppShell
      layout="alt"
      header={{ height: { base: 48, sm: 0 } }}
      navbar={{ width: { base: WIDTH.open, sm: WIDTH[menu] }, breakpoint: 'sm', collapsed: { mobile: !opened } }}
      padding="md"
    >
      <a href="#content" className={styles.skip}>
        {t('skip')}
      </a>
      <AppShell.Header hiddenFrom="sm" px="md" className={styles.header}>
        <Burger opened={opened} onClick={toggle} size="sm" aria-label={t('menu')} />
        <Text fw={650}>KantiA Liquidación</Text>
        <ActionIcon variant="subtle" color="gray" ml="auto" aria-label={t('palette')} onClick={openPalette}>
          <IconSearch size={18} aria-hidden />
        </ActionIcon>
      </AppShell.Header>
      <AppShell.Navbar aria-label={t('navigation')} className={styles.navbar}>
        <Group hiddenFrom="sm" p="xs" justify="end">
          <Burger opened={opened} onClick={toggle} size="sm" aria-label={t('menu')} />
        </Group>
        <Company folded={folded} />
        <AppShell.Section px="xs" pb="xs">
          <Finder folded={folded} onOpen={openPalette} />
        </AppShell.Section>
        <AppShell.Section grow component={ScrollArea} px="xs">
          <Navigation folded={folded} onChosen={close} />
        </AppShell.Section>
        <Person folded={folded} onHelp={openHelp} onFold={() => setMenu(menu === 'folded' ? 'open' : 'folded')} />
      </AppShell.Navbar>
      <Content />
      <Suspense fallback={null}>
        {palette ? <Palette opened onClose={closePalette} onHelp={openHelp} /> : null}
        {help ? <Help opened onClose={closeHelp} /> : null}
      </Suspense>
    </AppShell>
  );
}

/** Whoever goes to another screen is taken there, with the keyboard and the screen reader. */
function Content() {
  const { pathname } = useLocation();
  const main = useRef<HTMLElement>(null);
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    main.current?.focus({ preventScroll: true });
  }, [pathname]);
  return (
    <AppShell.Main id="content" tabIndex={-1} ref={main} className={styles.main ?? ''}>
      <Connection />
      <Suspense fallback={null}>
        <Outlet />
      </Suspense>
    </AppShell.Main>
  );
}

/** What the person has chosen on another machine counts here too. */
function useStoredLikings(): void {
  const { setLanguage } = useSession();
  const { setColorScheme } = useMantineColorScheme();
  useStoredChoice('language', (value) => setLanguage(value === 'en' ? 'en' : 'es'));
  useStoredChoice('theme', (value) => setColorScheme(value === 'light' || value === 'dark' ? value : 'auto'));
  useStoredChoice('shortcuts', (value) => setShortcuts(value !== 'off'));
}

function Company({ folded }: { readonly folded: boolean }) {
  const { user } = useSession();
  const isOne = user.companies.length < 2;
  if (folded)
    return (
      <AppShell.Section p="md" ta="center">
        {isOne ? (
          <Tooltip label={user.company.name} position="right">
            <Text fw={650}>{user.company.country}</Text>
          </Tooltip>
        ) : (
          <CompanySwitch folded />
        )}
      </AppShell.Section>
    );
  return (
    <AppShell.Section p="md">
      <Text size="xs" c="dimmed">
        KantiA Liquidación
      </Text>
      {isOne ? (
        <Text fw={650} truncate>
          {user.company.name}
        </Text>
      ) : (
        <CompanySwitch folded={false} />
      )}
      <Text size="xs" c="dimmed">
        {user.company.country} · {user.company.currency}
      </Text>
    </AppShell.Section>
  );
}

function Finder({ folded, onOpen }: { readonly folded: boolean; readonly onOpen: () => void }) {
  const { t } = useTranslation('app');
  return (
    <UnstyledButton className={styles.finder} onClick={onOpen} aria-label={folded ? t('palette') : undefined}>
      <IconSearch size={16} aria-hidden />
      {folded ? null : (
        <>
          <span>{t('palette')}</span>
          <kbd className={styles.key} aria-hidden>
            Ctrl K
          </kbd>
        </>
      )}
    </UnstyledButton>
  );
}

interface PersonProps {
  readonly folded: boolean;
  onHelp(): void;
  onFold(): void;
}

function Person({ folded, onHelp, onFold }: PersonProps) {
  const { user, signOut } = useSession();
  const switchLanguage = useLanguageSwitch();
  const { choose } = usePreferences();
  const { t } = useTranslation('app');
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const schemes = [
    { value: 'light', icon: IconSun },
    { value: 'dark', icon: IconMoon },
    { value: 'auto', icon: IconDeviceDesktop },
  ] as const;
  const current = schemes.find(({ value }) => value === colorScheme) ?? schemes[2];
  return (
    <AppShell.Section p="xs" className={styles.person}>
      <Stack gap={2} className={styles.who} hidden={folded}>
        <Text size="sm" truncate>
          {user.name}
        </Text>
        <Text size="xs" c="dimmed" truncate>
          {user.roles.map((role) => t(`role.${role}`)).join(', ')}
        </Text>
      </Stack>
      <Group gap={2} justify="center">
        <Tooltip label={t('language')}>
          <ActionIcon variant="subtle" color="gray" aria-label={t('language')} onClick={switchLanguage}>
            <IconLanguage size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <Menu position="top-end">
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" aria-label={t('theme')}>
              <current.icon size={18} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {schemes.map(({ value, icon: SchemeIcon }) => (
              <Menu.Item
                key={value}
                leftSection={<SchemeIcon size={16} aria-hidden />}
                onClick={() => {
                  setColorScheme(value);
                  choose('theme', value);
                }}
              >
                {t(`theme.${value}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
        <Tooltip label={t('help')}>
          <ActionIcon variant="subtle" color="gray" aria-label={t('help')} onClick={onHelp}>
            <IconKeyboard size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={t(folded ? 'expand' : 'collapse')}>
          <ActionIcon
            variant="subtle"
            color="gray"
            visibleFrom="sm"
            aria-label={t(folded ? 'expand' : 'collapse')}
            onClick={onFold}
          >
            {folded ? (
              <IconLayoutSidebarLeftExpand size={18} aria-hidden />
            ) : (
              <IconLayoutSidebarLeftCollapse size={18} aria-hidden />
            )}
          </ActionIcon>
        </Tooltip>
        <Tooltip label={t('signOut')}>
          <ActionIcon variant="subtle" color="gray" aria-label={t('signOut')} onClick={() => void signOut()}>
            <IconLogout size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Group>
    </AppShell.Section>
  );
}
