import { Injectable } from '@nestjs/common';
import { invoicesChanged } from '@kantia/contracts/billing-gateway/invoices-changed.v1';
import { Handles, type Handler, type Received } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import type { Note } from '../domain/notes.js';
import { FindingsFold } from './findings-fold.js';
import { FlowFolds } from './ports.js';

/** Why the provider rejected an invoice. */
@Injectable()
@Handles(invoicesChanged, { consumer: 'metrics-note-invoices', concurrency: 1 })
export class NoteInvoicesHandler implements Handler<typeof invoicesChanged> {
  constructor(
    private readonly folds: FlowFolds,
    private readonly findings: FindingsFold,
  ) {}

  async handle({ payload, publishedAt }: Received<typeof invoicesChanged>, work: UnitOfWork): Promise<void> {
    const { cycleId, changes } = payload;
    if (!(await this.folds.open(work, { cycleId, subject: null, sequence: null, publishedAt, scope: null }))) return;
    const notes = changes.map(({ ordinal, status, reason }): [number, Note] => [
      ordinal,
      { providerCode: status === 'rejected' ? codeOf(reason) : '' },
    ]);
    await this.findings.note(work, cycleId, new Map(notes));
  }
}

const CODE = /^[A-Za-z0-9._-]{1,40}$/;

/** Providers answer `FAK21: text; …`. Only the first code is kept: texts may name people. */
function codeOf(reason: string | null): string {
  const first = (reason ?? '').split(/[:;]/)[0]?.trim() ?? '';
  return CODE.test(first) ? first : '';
}
