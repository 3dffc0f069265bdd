import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/session.js';
import { countOf, type FlowItem } from './flow-items.js';
import type { FlowLayout } from './flow-layout.js';
import { useItemWords } from './item-words.js';
import styles from './flow-chart.module.css';

interface FlowTipProps {
  readonly items: readonly FlowItem[];
  readonly layout: FlowLayout;
  readonly width: number;
  readonly hot: string | null;
  readonly population: number;
}

/** The true figure of what is pointed at, and its share of the period. Screen readers have it in the link's name. */
export function FlowTip({ items, layout, width, hot, population }: FlowTipProps) {
  const { t } = useTranslation('dashboard');
  const format = useFormat();
  const { nameOf, services } = useItemWords();
  const item = items.find(({ id }) => id === hot);
  const at = item ? placeOf(item, layout) : null;
  if (!item || !at) return null;
  const share = population > 0 ? ` · ${t('share', { share: format.percent(countOf(item) / population) })}` : '';
  const returns = item.kind === 'node' ? item.node.returns : 0;
  return (
    <div
      className={styles.tip}
      aria-hidden="true"
      style={{ left: Math.max(4, Math.min(at.x, width - 288)), top: at.y }}
    >
      <div>{nameOf(item)}</div>
      <strong>{services(countOf(item))}</strong>
      {share}
      {returns > 0 ? <div>{t('returns', { count: returns, shown: format.count(returns) })}</div> : null}
    </div>
  );
}

function placeOf(item: FlowItem, { bars, ribbons }: FlowLayout): { x: number; y: number } | null {
  if (item.kind === 'link') {
    const ribbon = ribbons.find(({ link }) => link === item.link);
    return ribbon ? { x: ribbon.x + 16, y: ribbon.y + 10 } : null;
  }
  const bar = bars.find(({ id }) => id === item.node.id);
  return bar ? { x: bar.x + 20, y: bar.y + Math.min(bar.height, 50) + 6 } : null;
}
