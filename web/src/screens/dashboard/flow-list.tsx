import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/session.js';
import { StatusIcon } from '../../design/status-badge.js';
import { statusOf } from '../../status/status.js';
import { DrillLink } from './drill-link.js';
import { drillOf, type ViewedScope } from './drill.js';
import { NODE_FAMILY } from './flow-families.js';
import { itemsOf, type FlowItem } from './flow-items.js';
import type { Flow } from './flow.js';
import { useItemWords } from './item-words.js';
import { stageOf } from '../../status/state-words.js';
import styles from './flow-list.module.css';

/** The flow on a small screen: a bar for each node, with who stays and what leaves below it. The same numbers, the same addresses. */
export function FlowList({ flow, scope }: { readonly flow: Flow; readonly scope: ViewedScope }) {
  const { t } = useTranslation('dashboard');
  const items = itemsOf(flow);
  const most = Math.max(1, ...flow.nodes.map(({ total }) => total));
  return (
    <ol className={styles.list} aria-label={t('flow')}>
      {items.map((item) =>
        item.kind === 'node' ? (
          <Node
            key={item.id}
            item={item}
            scope={scope}
            most={most}
            parts={items.filter((one) =>
              one.kind === 'link'
                ? one.link.source === item.node.id
                : one.kind === 'state' && one.node.id === item.node.id,
            )}
          />
        ) : null,
      )}
    </ol>
  );
}

interface NodeProps {
  readonly item: Extract<FlowItem, { kind: 'node' }>;
  readonly scope: ViewedScope;
  readonly most: number;
  readonly parts: readonly FlowItem[];
}

function Node({ item, scope, most, parts }: NodeProps) {
  const format = useFormat();
  const { nodeName } = useItemWords();
  const { total, id } = item.node;
  return (
    <li className={styles.item} data-item={item.id}>
      <DrillLink drill={drillOf(item, scope)} className={styles.node}>
        <span>{nodeName(id)}</span> <strong>{format.count(total)}</strong>
      </DrillLink>
      <div className={styles.track} aria-hidden="true">
        <div
          className={styles.fill}
          style={{ width: `${(100 * total) / most}%`, background: `var(--kl-${NODE_FAMILY[id]}-solid)` }}
        />
      </div>
      {parts.length > 0 ? (
        <ul className={styles.parts}>
          {parts.map((part) => (
            <li key={part.id} data-item={part.id}>
              <Part item={part} scope={scope} />
            </li>
          ))}
        </ul>
      ) : null}
    </li>
  );
}

function Part({ item, scope }: { readonly item: FlowItem; readonly scope: ViewedScope }) {
  const format = useFormat();
  const { nodeName, stateName, originName } = useItemWords();
  if (item.kind === 'node') return null;
  if (item.kind === 'state') {
    const { family, icon } = statusOf('stage', stageOf(item.code));
    return (
      <DrillLink drill={drillOf(item, scope)} className={styles.part} style={{ color: `var(--kl-${family}-text)` }}>
        <StatusIcon icon={icon} size={12} /> {format.count(item.count)} {stateName(item.code)}
      </DrillLink>
    );
  }
  const { target, origin, value } = item.link;
  return (
    <DrillLink drill={drillOf(item, scope)} className={styles.part}>
      → {nodeName(target)} <strong>{format.count(value)}</strong>
      {origin === 'resettlement' ? ` · ${originName(origin)}` : ''}
    </DrillLink>
  );
}
