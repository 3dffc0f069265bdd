import { useMantineColorScheme } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useHits } from './palette-search.js';
import { useChoice, useLanguageSwitch, usePreferences } from './preferences.js';
import { screensOf } from './screens-of.js';
import { useSession } from './session.js';

export interface PaletteItem {
  readonly key: string;
  readonly label: string;
  readonly detail: string;
  readonly keys?: string;
  run(): void;
}

/** Letters of the words, without accents, in any case. */
const folded = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

interface Found {
  readonly items: readonly PaletteItem[];
  readonly searching: boolean;
  readonly error: Error | null;
}

/** What fits the text: at once what is known here, a moment later what the server found for what was `asked`. */
export function usePaletteItems(text: string, asked: string, onHelp: () => void): Found {
  const { t } = useTranslation(['app', 'titles']);
  const { user, format } = useSession();
  const navigate = useNavigate();
  const screens = screensOf(user);
  const { views } = usePreferences();
  const {
    data: hits = [],
    isFetching,
    error,
  } = useHits(
    asked,
    screens.map(({ name }) => name),
  );
  const commands = useCommands(onHelp);
  const wanted = folded(text.trim());
  const fits = ({ label, detail }: PaletteItem) => folded(`${label} ${detail}`).includes(wanted);
  const go =
    (to: string, search: object = {}) =>
    () =>
      void navigate({ to, search });
  const here: readonly PaletteItem[] = [
    ...screens.flatMap(({ name, path, navigation }) =>
      navigation
        ? [{ key: name, label: t(`titles:${name}`), detail: t('app:goTo'), keys: `g ${navigation.key}`, run: go(path) }]
        : [],
    ),
    ...views.flatMap(({ id, name, screen, search }) => {
      const at = screens.find((one) => one.name === screen);
      const detail = t('app:viewOf', { screen: t(`titles:${screen}`) });
      return at
        ? [{ key: id, label: name, detail, run: go(at.path, Object.fromEntries(new URLSearchParams(search))) }]
        : [];
    }),
    ...commands,
  ];
  const found = hits.map(({ screen, id, label, detail, to, search }) => ({
    key: `${screen}:${id}`,
    label,
    detail: `${t(`titles:${screen}`)} · ${/^\d{4}-\d{2}$/.test(detail) ? format.period(detail) : detail}`,
    run: go(to, search),
  }));
  return { items: [...(text.trim() === '' ? [] : found), ...here.filter(fits)], searching: isFetching, error };
}

function useCommands(onHelp: () => void): readonly PaletteItem[] {
  const { t } = useTranslation('app');
  const { signOut } = useSession();
  const switchLanguage = useLanguageSwitch();
  const { setColorScheme } = useMantineColorScheme();
  const { choose } = usePreferences();
  const [density, setDensity] = useChoice('density', ['compact', 'normal']);
  const themes = (['light', 'dark', 'auto'] as const).map((theme) => ({
    key: `theme-${theme}`,
    label: `${t('theme')}: ${t(`theme.${theme}`)}`,
    detail: t('setting'),
    run: () => {
      setColorScheme(theme);
      choose('theme', theme);
    },
  }));
  const other = density === 'compact' ? 'normal' : 'compact';
  return [
    ...themes,
    { key: 'density', label: t(`density.${other}`), detail: t('setting'), run: () => setDensity(other) },
    { key: 'language', label: t('language'), detail: t('setting'), run: switchLanguage },
    { key: 'help', label: t('help'), detail: t('setting'), keys: '?', run: onHelp },
    { key: 'sign-out', label: t('signOut'), detail: '', run: () => void signOut() },
  ];
}
