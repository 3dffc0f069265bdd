import { NavLink, Tooltip } from '@mantine/core';
import { Link, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { screensOf } from './screens-of.js';
import { useSession } from './session.js';
import styles from './shell.module.css';

/** The screens of the person's roles; folded, their icons, with the names for who points at them or hears them. */
export function Navigation({ folded, onChosen }: { readonly folded: boolean; readonly onChosen: () => void }) {
  const { user } = useSession();
  const { t } = useTranslation('titles');
  const { pathname } = useLocation();
  return (
    <>
      {screensOf(user).map(({ name, path, navigation }) =>
        navigation ? (
          <Tooltip key={name} label={t(name)} position="right" disabled={!folded}>
            <NavLink
              component={Link}
              to={path}
              onClick={onChosen}
              active={path === '/' ? pathname === '/' : pathname.startsWith(path)}
              aria-label={folded ? t(name) : undefined}
              label={folded ? null : t(name)}
              leftSection={<navigation.icon size={18} stroke={1.6} aria-hidden />}
              className={styles.link ?? ''}
            />
          </Tooltip>
        ) : null,
      )}
    </>
  );
}
