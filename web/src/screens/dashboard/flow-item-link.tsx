import { VisuallyHidden } from '@mantine/core';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/session.js';
import { StatusIcon } from '../../design/status-badge.js';
import { statusOf } from '../../status/status.js';
import { DrillLink } from './drill-link.js';
import { drillOf, type ViewedScope } from './drill.js';
import type { FlowItem } from './flow-items.js';
import { stateRoomOf, type FlowLayout } from './flow-layout.js';
import { useItemWords } from './item-words.js';
import { stageOf } from '../../status/state-words.js';
import styles from './flow-chart.module.css';

interface ItemLinkProps {
  readonly item: FlowItem;
  readonly layout: FlowLayout;
  readonly label: number;
  readonly scope: ViewedScope;
  readonly narrow: boolean;
  readonly dim: boolean;
  /** The one that the tab key stops at. */
  readonly tabbed: boolean;
  onHot(id: string | null): void;
  onFocus(): void;
}

/** Label of a node, badge of a state, or the handle of a ribbon: links, in the order of the columns. */
export function ItemLink({ item, layout, label, scope, narrow, dim, tabbed, onHot, onFocus }: ItemLinkProps) {
  const common = {
    drill: drillOf(item, scope),
    'data-item': item.id,
    'data-dim': dim,
    tabIndex: tabbed ? 0 : -1,
    onPointerEnter: () => onHot(item.id),
    onPointerLeave: () => onHot(null),
    onFocus: () => {
      onHot(item.id);
      onFocus();
    },
    onBlur: () => onHot(null),
  };
  if (item.kind === 'link') return <RibbonHandle item={item} layout={layout} common={common} />;
  const bar = layout.bars.find(({ id }) => id === item.node.id);
  if (!bar) return null;
  if (item.kind === 'state')
    return <StateBadge item={item} bar={bar} stateRoom={stateRoomOf(bar, layout)} narrow={narrow} common={common} />;
  return <NodeLabel item={item} bar={bar} label={label} common={common} />;
}

const DETAIL = ' · ';

type Common = Parameters<typeof DrillLink>[0];
type Item<K extends FlowItem['kind']> = Extract<FlowItem, { kind: K }>;
type Bar = FlowLayout['bars'][number];

function NodeLabel({
  item,
  bar,
  label,
  common,
}: {
  readonly item: Item<'node'>;
  readonly bar: Bar;
  readonly label: number;
  readonly common: Common;
}) {
  const { t } = useTranslation('dashboard');
  const format = useFormat();
  const { nodeName, services } = useItemWords();
  const style = {
    left: bar.x,
    top: bar.y - label,
    width: bar.room,
    '--label': `${label}px`,
    '--bar': `${bar.height}px`,
  } as CSSProperties;
  return (
    <DrillLink {...common} className={styles.node} style={style} data-zero={item.node.total === 0}>
      <span className={styles.name}>{nodeName(item.node.id)}</span>
      <VisuallyHidden>: </VisuallyHidden>
      <span className={styles.total}>{format.count(item.node.total)}</span>
      <VisuallyHidden>
        {services(item.node.total).replace(format.count(item.node.total), '')}
        {item.node.returns > 0
          ? `, ${t('returns', { count: item.node.returns, shown: format.count(item.node.returns) })}`
          : ''}
      </VisuallyHidden>
    </DrillLink>
  );
}

function StateBadge({
  item,
  bar,
  stateRoom,
  narrow,
  common,
}: {
  readonly item: Item<'state'>;
  readonly bar: Bar;
  /** Pixels up to the next badge, where it is alone in its node. */
  readonly stateRoom: number;
  readonly narrow: boolean;
  readonly common: Common;
}) {
  const format = useFormat();
  const { stateName } = useItemWords();
  const own = item.node.states.filter(({ count }) => count > 0);
  const at = own.findIndex(({ code }) => code === item.code);
  const [word = '', ...detail] = stateName(item.code).split(DETAIL);
  const iconOnly = narrow || own.length > 1;
  const status = statusOf('stage', stageOf(item.code));
  const room = own.length > 1 ? bar.room / own.length : stateRoom;
  return (
    <DrillLink
      {...common}
      className={styles.state}
      style={{ left: bar.x + at * room, top: bar.y - 18, maxWidth: room, color: `var(--kl-${status.family}-text)` }}
    >
      <StatusIcon icon={status.icon} size={12} />
      {format.count(item.count)}{' '}
      {iconOnly ? <VisuallyHidden>{word}</VisuallyHidden> : <span className={styles.word}>{word}</span>}
      {/* Where it stands says what for, and the tip the rest. */}
      <VisuallyHidden>{detail.map((part) => `${DETAIL}${part}`)}</VisuallyHidden>
    </DrillLink>
  );
}

function RibbonHandle({
  item,
  layout,
  common,
}: {
  readonly item: Item<'link'>;
  readonly layout: FlowLayout;
  readonly common: Common;
}) {
  const { sentenceOf } = useItemWords();
  const ribbon = layout.ribbons.find(({ link }) => link === item.link);
  if (!ribbon) return null;
  return (
    <DrillLink {...common} className={styles.handle} style={{ left: ribbon.x - 12, top: ribbon.y - 12 }}>
      <VisuallyHidden>{sentenceOf(item)}</VisuallyHidden>
    </DrillLink>
  );
}
