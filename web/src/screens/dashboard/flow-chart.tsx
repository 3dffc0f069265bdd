import { useElementSize } from '@mantine/hooks';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ViewedScope } from './drill.js';
import { itemsOf, moveFrom, type FlowItem } from './flow-items.js';
import { ItemLink } from './flow-item-link.js';
import { layoutOf } from './flow-layout.js';
import { FlowRibbons } from './flow-ribbons.js';
import { FlowTip } from './flow-tip.js';
import type { Flow } from './flow.js';
import styles from './flow-chart.module.css';

interface FlowChartProps {
  readonly flow: Flow;
  readonly scope: ViewedScope;
  /** Below 1280 px the badges are icons. */
  readonly narrow: boolean;
}

/**
 * The flow, drawn. One stop of the tab key; inside, left and right go along the ribbons and up and down within a column. Everything is a
 * link to its services; the drawing itself is for the eye and the pointer.
 */
export function FlowChart({ flow, scope, narrow }: FlowChartProps) {
  const { t } = useTranslation('dashboard');
  const { ref, width, height } = useElementSize();
  const [hot, setHot] = useState<string | null>(null);
  const [stop, setStop] = useState('node:population');
  const items = itemsOf(flow);
  const size = { width, height, label: narrow ? 66 : 50 };
  const layout = width > 0 && height > 0 ? layoutOf(flow, size) : null;
  const lit = litBy(items, hot);
  const current = items.some(({ id }) => id === stop) ? stop : 'node:population';
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = moveFrom(flow, current, event.key);
    if (next === null) return;
    event.preventDefault();
    setStop(next);
    event.currentTarget.querySelector<HTMLElement>(`[data-item="${CSS.escape(next)}"]`)?.focus();
  };
  return (
    <div ref={ref} className={styles.chart} data-narrow={narrow}>
      {layout ? (
        // oxlint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/no-noninteractive-element-interactions -- keys move between the links inside, which are what is focused
        <div role="group" aria-label={t('flow')} className={styles.stage} onKeyDown={onKeyDown}>
          <FlowRibbons layout={layout} size={size} lit={lit} scope={scope} items={items} onHot={setHot} />
          {items.map((item) => (
            <ItemLink
              key={item.id}
              item={item}
              layout={layout}
              label={size.label}
              scope={scope}
              narrow={narrow}
              dim={lit !== null && !lit.has(item.id)}
              tabbed={item.id === current}
              onHot={setHot}
              onFocus={() => setStop(item.id)}
            />
          ))}
          <FlowTip items={items} layout={layout} width={width} hot={hot} population={flow.nodes[0]?.total ?? 0} />
        </div>
      ) : null}
    </div>
  );
}

/** What stays bright while something is pointed at: itself, its ribbons and their other ends. */
function litBy(items: readonly FlowItem[], hot: string | null): ReadonlySet<string> | null {
  const item = items.find(({ id }) => id === hot);
  if (!item) return null;
  const own = item.kind === 'link' ? [item.link.source, item.link.target] : [item.node.id];
  const lit = new Set([item.id, ...own.map((node) => `node:${node}`)]);
  for (const one of items) {
    if (item.kind === 'link') continue;
    if (one.kind === 'state' && one.node.id === item.node.id) lit.add(one.id);
    if (one.kind !== 'link' || (one.link.source !== item.node.id && one.link.target !== item.node.id)) continue;
    lit.add(one.id).add(`node:${one.link.source}`).add(`node:${one.link.target}`);
  }
  return lit;
}
