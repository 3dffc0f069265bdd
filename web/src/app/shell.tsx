import {
  ActionIcon,
  AppShell,
  Burger,
  Group,
  Menu,
  NavLink,
  ScrollArea,
  Stack,
  Text,
  Tooltip,
  useMantineColorScheme,
} from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconDeviceDesktop, IconLanguage, IconLogout, IconMoon, IconSun } from '@tabler/icons-react';
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { screensOf } from './router.js';
import { useSession } from './session.js';
import styles from './shell.module.css';

export function Shell() {
  const { t } = useTranslation('app');
  const [opened, { toggle, close }] = useDisclosure(false);
  return (
    <AppShell
      layout="alt"
      header={{ height: { base: 48, sm: 0 } }}
      navbar={{ width: 216, breakpoint: 'sm', collapsed: { mobile: !opened } }}
      padding="md"
    >
      <a href="#content" className={styles.skip}>
        {t('skip')}
      </a>
      <AppShell.Header hiddenFrom="sm" px="md" className={styles.header}>
        <Burger opened={opened} onClick={toggle} size="sm" aria-label={t('menu')} />
        <Text fw={650}>KantiA Liquidación</Text>
      </AppShell.Header>
      <AppShell.Navbar className={styles.navbar}>
        <Company />
        <AppShell.Section grow component={ScrollArea} px="xs">
          <Navigation onChosen={close} />
        </AppShell.Section>
        <Person />
      </AppShell.Navbar>
      <AppShell.Main id="content" tabIndex={-1}>
        <Outlet />
      </AppShell.Main>
    </AppShell>
  );
}

function Company() {
  const { user } = useSession();
  return (
    <AppShell.Section p="md">
      <Text size="xs" c="dimmed">
        KantiA Liquidación
      </Text>
      <Text fw={650} truncate>
        {user.company.name}
      </Text>
      <Text size="xs" c="dimmed">
        {user.company.country} · {user.company.currency}
      </Text>
    </AppShell.Section>
  );
}

function Navigation({ onChosen }: { readonly onChosen: () => void }) {
  const { user } = useSession();
  const { t } = useTranslation();
  const { pathname } = useLocation();
  return (
    <nav aria-label={t('app:navigation')}>
      {screensOf(user).map(({ name, path, navigation }) =>
        navigation ? (
          <NavLink
            key={name}
            component={Link}
            to={path}
            onClick={onChosen}
            active={path === '/' ? pathname === '/' : pathname.startsWith(path)}
            label={t(`${name}:title`)}
            leftSection={<navigation.icon size={18} stroke={1.6} aria-hidden />}
            className={styles.link ?? ''}
          />
        ) : null,
      )}
    </nav>
  );
}

function Person() {
  const { user, language, setLanguage, signOut } = useSession();
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
      <Stack gap={2} className={styles.who}>
        <Text size="sm" truncate>
          {user.name}
        </Text>
        <Text size="xs" c="dimmed" truncate>
          {user.roles.map((role) => t(`role.${role}`)).join(', ')}
        </Text>
      </Stack>
      <Group gap={2} wrap="nowrap">
        <Tooltip label={t('language')}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('language')}
            onClick={() => setLanguage(language === 'es' ? 'en' : 'es')}
          >
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
                onClick={() => setColorScheme(value)}
              >
                {t(`theme.${value}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
        <Tooltip label={t('signOut')}>
          <ActionIcon variant="subtle" color="gray" aria-label={t('signOut')} onClick={() => void signOut()}>
            <IconLogout size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Group>
    </AppShell.Section>
  );
}
