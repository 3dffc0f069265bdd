import { Injectable } from '@nestjs/common';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { blockingCodes, replaceAttempts, type Attempt, type Phase } from '../domain/findings.js';
import { noteAll, type Note } from '../domain/notes.js';
import { FlowFolds } from './ports.js';

/** Takes over what the attempts of a phase found, and why services fail by it. */
@Injectable()
export class FindingsFold {
  constructor(private readonly folds: FlowFolds) {}

  async run(work: UnitOfWork, cycleId: string, phase: Phase, attempts: readonly Attempt[]): Promise<void> {
    const ordinals = attempts.map(({ ordinal }) => ordinal);
    const known = await this.folds.attempts(work, cycleId, phase, ordinals);
    const { replaced, changes } = replaceAttempts(attempts, known);
    await this.folds.saveAttempts(work, cycleId, { phase, attempts: replaced, changes });
    const field = phase === 'validation' ? 'validationCodes' : 'settlementCodes';
    const notes = replaced.map(({ ordinal, findings }): [number, Note] => [
      ordinal,
      { [field]: blockingCodes(findings) },
    ]);
    await this.note(work, cycleId, new Map(notes));
  }

  /** What is told of services: their reasons change, and with them the cohorts. */
  async note(work: UnitOfWork, cycleId: string, notes: ReadonlyMap<number, Note>): Promise<void> {
    if (notes.size === 0) return;
    const known = await this.folds.standings(work, cycleId, [...notes.keys()]);
    await this.folds.recordNotes(work, cycleId, noteAll(notes, known));
  }
}
