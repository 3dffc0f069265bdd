import type { PayloadOf } from '@kantia/contracts/define';
import type { cycleChanged } from '@kantia/contracts/cycles/cycle-changed.v1';
import type { CycleView } from '@kantia/contracts/cycles/operations/get-cycle.v1';
import type { ApprovalPolicyView } from '@kantia/contracts/cycles/operations/get-approval-policy.v1';
import type { servicesMoved } from '@kantia/contracts/cycles/services-moved.v1';
import { present } from '@kantia/kernel/assert';
import { toFixedText, toText } from '@kantia/kernel/decimal';
import { actionsOf } from '../domain/actions.js';
import type { ApprovalPolicy, Viewer } from '../domain/approval.js';
import type { Cycle } from '../domain/cycle.js';
import type { Move } from '../domain/moves.js';
import { STAGES, type Stage, type StageCounts } from '../domain/stage.js';

/** Ordinals in one event: a message stays well below the broker's limit of 1 MiB. */
const ORDINALS_MAX = 20_000;
/** Fewer where each is named by two ids. */
const NAMED_MAX = 10_000;

export function toView(cycle: Cycle, viewer: Viewer): CycleView {
  return {
    id: cycle.id,
    name: cycle.name,
    market: cycle.market,
    period: cycle.period,
    mode: cycle.mode,
    dryRun: cycle.isDryRun,
    status: cycle.status,
    version: cycle.version,
    serviceCount: cycle.serviceCount,
    counts: toCounts(cycle.counts),
    manifestHash: cycle.manifestHash,
    resultHash: cycle.resultHash,
    snapshot: cycle.frozen?.snapshot ?? null,
    country: cycle.frozen?.country ?? null,
    actions: actionsOf(cycle, viewer).map(({ name, reason }) => ({
      name,
      allowed: reason === '' ? 'yes' : 'no',
      reason,
    })),
    toApprove: null,
    pause: cycle.pause,
    progress: null,
    createdAt: cycle.createdAt,
    startedAt: cycle.startedAt,
    finishedAt: cycle.finishedAt,
  };
}

export function toChanged(cycle: Cycle, at: Date): PayloadOf<typeof cycleChanged> {
  return {
    cycleId: cycle.id,
    name: cycle.name,
    market: cycle.market,
    period: cycle.period,
    mode: cycle.mode,
    status: cycle.status,
    serviceCount: cycle.serviceCount,
    counts: toCounts(cycle.counts),
    manifestHash: cycle.manifestHash,
    resultHash: cycle.resultHash,
    dryRun: cycle.isDryRun,
    at,
  };
}

export function toPolicyView({ moneyLimit, controlTolerance, ...policy }: ApprovalPolicy): ApprovalPolicyView {
  return {
    ...policy,
    moneyLimit: moneyLimit && toFixedText(moneyLimit, 2),
    controlTolerance: toText(controlTolerance),
  };
}

/** One event for a path, several only where its services would not fit a message. */
export function toMoved(cycle: Cycle, path: readonly Move[], at: Date): readonly PayloadOf<typeof servicesMoved>[] {
  const events: PayloadOf<typeof servicesMoved>[] = [];
  const { from, ordinals, by, identities: entered } = present(path[0], 'a path has a step');
  const figures = path.find(({ to }) => to === 'settled');
  const most = entered ? NAMED_MAX : ORDINALS_MAX;
  for (let start = 0; start < ordinals.length; start += most) {
    const end = start + most;
    const identities = entered?.slice(start, end) ?? null;
    events.push({
      cycleId: cycle.id,
      market: cycle.market,
      period: cycle.period,
      from,
      steps: path.map(({ to, cause }) => ({ to, cause })),
      ordinals: ordinals.slice(start, end),
      userId: by,
      at,
      totals: figures?.totals?.slice(start, end) ?? [],
      energies: figures?.energies?.slice(start, end) ?? [],
      serviceIds: identities?.map(({ serviceId }) => serviceId) ?? null,
      supplyPointIds: identities?.map(({ supplyPointId }) => supplyPointId) ?? null,
    });
  }
  return events;
}

function toCounts(counts: StageCounts): readonly { readonly stage: Stage; readonly count: number }[] {
  return STAGES.flatMap((stage) => (counts[stage] ? [{ stage, count: counts[stage] }] : []));
}
