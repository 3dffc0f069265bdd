import type { Cohort } from './cohort.js';
import { isAtRest, nodeAt, type NodeId } from './nodes.js';
import { lastOf } from './path.js';

export interface Bottleneck {
  readonly node: NodeId;
  readonly waiting: number;
  readonly oldestMs: number;
}

/** The node where most time is being lost: services that stand there, each with the time it has stood. Null when nobody waits. */
export function bottleneckOf(cohorts: readonly Cohort[], now: number): Bottleneck | null {
  const nodes = new Map<number, { waiting: number; lostMs: number; oldestMs: number }>();
  for (const { path, stage, services, since } of cohorts) {
    if (isAtRest(stage) || stage === 'rejected' || services === 0) continue;
    const stoodMs = Math.max(0, now - since);
    const node = nodes.get(lastOf(path)) ?? { waiting: 0, lostMs: 0, oldestMs: 0 };
    nodes.set(lastOf(path), {
      waiting: node.waiting + services,
      lostMs: node.lostMs + services * stoodMs,
      oldestMs: Math.max(node.oldestMs, stoodMs),
    });
  }
  const [worst] = [...nodes].toSorted(([, a], [, b]) => b.lostMs - a.lostMs || b.waiting - a.waiting);
  if (!worst) return null;
  const [number, { waiting, oldestMs }] = worst;
  return { node: nodeAt(number).id, waiting, oldestMs };
}
