import { useTranslation } from 'react-i18next';
import { useStateWords } from '../../status/state-words.js';

/** The name of a list, as the dashboard names the figure that leads to it. */
export function useDrillWords(): (drill: Readonly<Record<string, string | undefined>>) => string {
  const { t } = useTranslation(['flow', 'dashboard']);
  const state = useStateWords();
  const node = (id: string) => t(`dashboard:node.${id}`, { defaultValue: id });
  return ({ settled, cause, from, to, node: id, resident, state: code }) => {
    if (settled) return t(`dashboard:card.settled${settled === 'no' ? '.alternate' : ''}`);
    if (cause) return state(cause);
    if (from && to) return `${node(from)} → ${node(to)}`;
    if (id && code) return `${node(id)} · ${state(code)}`;
    if (id) return resident ? t('resident', { node: node(id) }) : node(id);
    return t('title');
  };
}
