import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/session.js';
import { countOf, type FlowItem } from './flow-items.js';
import { useStateWords } from '../../status/state-words.js';

/** How the things of the flow are named, everywhere the same: chart, table, list, tooltips. */
export function useItemWords() {
  const { t } = useTranslation('dashboard');
  const format = useFormat();
  const nodeName = (id: string) => t(`node.${id}`);
  const stateName = useStateWords();
  const originName = (origin: string) => t(`origin.${origin}`);
  const services = (count: number) => t('services', { count, shown: format.count(count) });
  const nameOf = (item: FlowItem): string => {
    switch (item.kind) {
      case 'node':
        return nodeName(item.node.id);
      case 'state':
        return `${nodeName(item.node.id)} · ${stateName(item.code)}`;
      case 'link':
        return `${nodeName(item.link.source)} → ${nodeName(item.link.target)} · ${originName(item.link.origin)}`;
    }
  };
  return {
    nodeName,
    stateName,
    originName,
    services,
    nameOf,
    /** Name and count, as a screen reader says it. */
    sentenceOf: (item: FlowItem) => `${nameOf(item)}: ${services(countOf(item))}`,
  };
}
