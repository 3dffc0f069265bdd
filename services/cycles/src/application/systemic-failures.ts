import { Injectable } from '@nestjs/common';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import type { Cycle } from '../domain/cycle.js';
import type { Finding } from '../domain/outcome.js';
import { passedKey, sharedCause, type PauseStage } from '../domain/systemic.js';
import { ApprovalRepository } from './approval-ports.js';
import { CycleHistory, ServiceRepository } from './ports.js';

interface Results {
  readonly stage: PauseStage;
  readonly wave: number;
  /** Findings of each service that a batch answers for, ascending by ordinal; of one that passed, none that block. */
  readonly findings: readonly (readonly Finding[])[];
}

/** Pauses an automatic cycle whose first services all fail for one cause, instead of letting the rest fail one by one in silence. */
@Injectable()
export class SystemicFailures {
  constructor(
    private readonly approvals: ApprovalRepository,
    private readonly services: ServiceRepository,
    private readonly history: CycleHistory,
  ) {}

  /** The cycle, paused when these results show it. Called before they are written. */
  async judge(work: UnitOfWork, cycle: Cycle, { stage, wave, findings }: Results): Promise<Cycle> {
    if (cycle.mode === 'manual' || cycle.pause) return cycle;
    const { systemicFailures } = await this.approvals.policy(work);
    const before = await this.services.firstResults(work, cycle.id, { stage, wave, limit: systemicFailures });
    if (before.length >= systemicFailures) return cycle;
    const cause = sharedCause([...before, ...findings.map(blocking)], systemicFailures);
    if (cause === null || cycle.pausesPassed.includes(passedKey({ stage, cause }))) return cycle;
    await this.history.recordAct(work, cycle.id, {
      event: 'paused',
      count: systemicFailures,
      wave,
      by: null,
      reason: cause,
    });
    return { ...cycle, pause: { stage, cause, services: systemicFailures, at: work.startedAt } };
  }
}

function blocking(findings: readonly Finding[]): readonly string[] {
  return findings.flatMap(({ severity, code }) => (severity === 'blocking' ? [code] : []));
}
