import { useId } from 'react';
import { useHasScreen } from '../../app/use-has-screen.js';
import { statusOf } from '../../status/status.js';
import { addressOf, drillOf, type ViewedScope } from './drill.js';
import { FLOW, useOpenDrill } from './drill-link.js';
import { NODE_FAMILY } from './flow-families.js';
import type { FlowItem } from './flow-items.js';
import { BAR, type Bar, type FlowLayout, type Size } from './flow-layout.js';
import { stageOf } from '../../status/state-words.js';
import styles from './flow-chart.module.css';

interface FlowRibbonsProps {
  readonly layout: FlowLayout;
  readonly size: Size;
  readonly items: readonly FlowItem[];
  readonly lit: ReadonlySet<string> | null;
  readonly scope: ViewedScope;
  onHot(id: string | null): void;
}

/** Bars and ribbons. Hidden from screen readers, which have the links beside; the thin are last, so that the thick do not cover them. */
export function FlowRibbons({ layout, size, items, lit, scope, onHot }: FlowRibbonsProps) {
  const hatch = useId();
  const open = useOpenDrill();
  const hasList = useHasScreen(FLOW);
  const ribbons = items
    .flatMap((item) => {
      if (item.kind !== 'link') return [];
      const ribbon = layout.ribbons.find(({ link }) => link === item.link);
      return ribbon ? [{ item, ribbon }] : [];
    })
    .sort((a, b) => b.ribbon.thickness - a.ribbon.thickness);
  return (
    <svg className={styles.drawing} width={size.width} height={size.height} aria-hidden="true">
      <defs>
        <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" fill="var(--kl-review-solid)" opacity="0.25" />
          <rect width="2" height="6" fill="var(--kl-review-solid)" opacity="0.75" />
        </pattern>
      </defs>
      {ribbons.map(({ item, ribbon }) => {
        const drill = drillOf(item, scope);
        return (
          <a
            key={item.id}
            {...(hasList ? { href: addressOf(drill), tabIndex: -1 } : {})}
            className={styles.ribbon}
            data-ribbon={item.id}
            data-origin={item.link.origin}
            data-dim={lit !== null && !lit.has(item.id)}
            onClick={(event) => {
              if (hasList) open(event, drill);
            }}
            onPointerEnter={() => onHot(item.id)}
            onPointerLeave={() => onHot(null)}
          >
            <path d={ribbon.area} {...(item.link.origin === 'resettlement' ? { fill: `url(#${hatch})` } : {})} />
            <path d={ribbon.middle} className={styles.reach} strokeWidth={Math.max(24, ribbon.thickness)} />
          </a>
        );
      })}
      {layout.bars.map((bar) => (
        <BarOf key={bar.id} bar={bar} items={items} dim={lit !== null && !lit.has(`node:${bar.id}`)} />
      ))}
    </svg>
  );
}

/** What moved on in the colour of the node, who stays in the colours of their states, from the bottom. */
function BarOf({ bar, items, dim }: { readonly bar: Bar; readonly items: readonly FlowItem[]; readonly dim: boolean }) {
  const node = items.find((item) => item.kind === 'node' && item.node.id === bar.id);
  const total = node?.kind === 'node' ? node.node.total : 0;
  if (total === 0)
    return <rect className={styles.zero} x={bar.x + 0.5} y={bar.y + 0.5} width={BAR - 1} height={bar.height - 1} />;
  const ends = bar.id === 'invoiced' || bar.id === 'rejected' || bar.id === 'excluded' || bar.id === 'no-cycle';
  let bottom = bar.y + bar.height;
  return (
    <g className={styles.bar} data-dim={dim}>
      <rect
        x={bar.x}
        y={bar.y}
        width={BAR}
        height={bar.height}
        fill={`var(--kl-${NODE_FAMILY[bar.id]}-solid)`}
        rx={1.5}
      />
      {ends
        ? null
        : items.map((item) => {
            if (item.kind !== 'state' || item.node.id !== bar.id) return null;
            const height = Math.max(1.5, (bar.height * item.count) / total);
            bottom -= height;
            const { family } = statusOf('stage', stageOf(item.code));
            return (
              <rect
                key={item.id}
                x={bar.x}
                y={bottom}
                width={BAR}
                height={height}
                fill={`var(--kl-${family}-solid)`}
                rx={1.5}
              />
            );
          })}
    </g>
  );
}
