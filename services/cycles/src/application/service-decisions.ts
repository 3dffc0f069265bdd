import { Injectable } from '@nestjs/common';
import type { ReplyOf } from '@kantia/contracts/define';
import type { undoExclusions } from '@kantia/contracts/cycles/operations/undo-exclusions.v1';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import type { Cycle } from '../domain/cycle.js';
import { countAfter, type Move } from '../domain/moves.js';
import type { Decision } from '../domain/review.js';
import type { Step } from '../domain/transitions.js';
import { CycleViews } from './cycle-views.js';
import { CycleWriter } from './cycle-writer.js';
import type { Target } from './review-ports.js';
import { ServiceProgress } from './service-progress.js';

export type Done = ReplyOf<typeof undoExclusions>;
export interface Decided {
  readonly target: Target;
  readonly decision: Decision;
  /** For a skip: what its reason names. */
  readonly detail?: string;
}

const SKIPPED_NAMED = 20;

/** Carries out what a person decided about many services: those that may go move by set, the others are told with their reason. */
@Injectable()
export class ServiceDecisions {
  constructor(
    private readonly progress: ServiceProgress,
    private readonly writer: CycleWriter,
    private readonly views: CycleViews,
  ) {}

  async carryOut(
    work: UnitOfWork,
    cycle: Cycle,
    { decided, said }: { decided: readonly Decided[]; said: { reason?: string; note: string } },
  ): Promise<Done> {
    const moves: Move[] = [];
    for (const { path, ordinals } of groupsOf(decided)) {
      const along = await this.progress.along(work, cycle, { path, ordinals, by: work.actor.userId });
      moves.push(...along.map((move) => ({ ...move, reason: said.reason ?? null, note: said.note })));
    }
    if (moves.length === 0) return this.tell(work, cycle, decided);
    const after = moves.some(({ to }) => to === 'awaiting-inputs')
      ? await this.writer.requestWave(work, { ...cycle, counts: countAfter(cycle.counts, moves) })
      : cycle;
    const { lastWave, openWave, waveWanted } = after;
    return this.tell(
      work,
      await this.writer.conclude(work, { ...cycle, lastWave, openWave, waveWanted }, moves),
      decided,
    );
  }

  /** The answer to the person, without doing anything. */
  async tell(work: UnitOfWork, cycle: Cycle, decided: readonly Decided[]): Promise<Done> {
    const skipped = decided.flatMap(({ target, decision, detail = '' }) =>
      'skip' in decision ? [{ ...target, reason: decision.skip, detail }] : [],
    );
    return {
      cycle: await this.views.whole(work, cycle),
      done: decided.length - skipped.length,
      act: null,
      skippedCount: skipped.length,
      skipped: skipped.slice(0, SKIPPED_NAMED),
    };
  }
}

/** The answer names the act when it moved anybody. */
export function byAct(act: string, done: Done): Done {
  return { ...done, act: done.done > 0 ? act : null };
}

/** Ordinals of those that go, ascending. */
export function ordinalsOf(decided: readonly Decided[]): readonly number[] {
  return decided.flatMap(({ target, decision }) => ('path' in decision ? [target.ordinal] : []));
}

function groupsOf(decided: readonly Decided[]): readonly { path: readonly Step[]; ordinals: readonly number[] }[] {
  const groups = new Map<string, { path: readonly Step[]; ordinals: number[] }>();
  for (const { target, decision } of decided) {
    if (!('path' in decision)) continue;
    const key = decision.path.map(({ from, to }) => `${from}>${to}`).join(' ');
    const group = groups.get(key) ?? { path: decision.path, ordinals: [] };
    group.ordinals.push(target.ordinal);
    groups.set(key, group);
  }
  return [...groups.values()];
}
