import { Injectable } from '@nestjs/common';
import { invoicesChanged } from '@kantia/contracts/billing-gateway/invoices-changed.v1';
import { batchBillingRequested } from '@kantia/contracts/cycles/batch-billing-requested.v1';
import { assert, present } from '@kantia/kernel/assert';
import { Handles, type Handler, type Received } from '@kantia/platform/ports/handler';
import { ObjectStore } from '@kantia/platform/ports/object-store';
import { Traces } from '@kantia/platform/ports/traces';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { documentTypeOf, type DocumentType } from '../domain/document-type.js';
import { documentOf, numberText } from '../domain/document.js';
import { readStatement, type Statement } from '../domain/statement.js';
import { BillingSettings } from './billing-settings.js';
import { Dispatcher } from './dispatcher.js';
import { InvoiceRepository, type NewInvoice } from './ports.js';

type Message = Received<typeof batchBillingRequested>;

/** What `prepare` hands to `handle`: a class, so that it can be told apart from anything else. */
class ReadStatements {
  constructor(readonly statements: readonly Statement[]) {}
}

@Injectable()
@Handles(batchBillingRequested, { consumer: 'billing-gateway-make-invoices', concurrency: 2 })
export class MakeInvoicesHandler implements Handler<typeof batchBillingRequested> {
  constructor(
    private readonly objects: ObjectStore,
    private readonly invoices: InvoiceRepository,
    private readonly settings: BillingSettings,
    private readonly dispatcher: Dispatcher,
    private readonly traces: Traces,
  ) {}

  async prepare({ payload }: Message): Promise<ReadStatements> {
    const wanted = new Set(payload.ordinals);
    const text = new TextDecoder().decode(await this.objects.read(payload.statements));
    const statements = text
      .split('\n')
      .filter((line) => line !== '')
      .map(readStatement)
      .filter(({ ordinal }) => wanted.has(ordinal));
    assert(
      statements.length === wanted.size,
      `the object of batch ${payload.batch} holds ${statements.length} of ${wanted.size} statements`,
    );
    return new ReadStatements(statements.toSorted((one, other) => one.ordinal - other.ordinal));
  }

  async handle({ payload }: Message, work: UnitOfWork, prepared: unknown): Promise<void> {
    assert(prepared instanceof ReadStatements, 'statements are read before the transaction');
    const made: NewInvoice[] = [];
    for (const documentType of new Set(prepared.statements.map(documentTypeOf))) {
      const statements = prepared.statements.filter((statement) => documentTypeOf(statement) === documentType);
      made.push(...(await this.#make(work, payload, { statements, documentType })));
    }
    if (made.length === 0) return;
    work.publish(invoicesChanged, {
      cycleId: payload.cycleId,
      changes: made.map(({ invoiceId, statement, number }) => ({
        invoiceId,
        ordinal: statement.ordinal,
        number,
        status: 'ready' as const,
        reason: null,
      })),
    });
    work.afterCommit(() => this.dispatcher.wake());
  }

  async #make(
    work: UnitOfWork,
    payload: Message['payload'],
    group: { statements: readonly Statement[]; documentType: DocumentType },
  ): Promise<readonly NewInvoice[]> {
    const { statements, documentType } = group;
    const byId = new Map(statements.map((statement) => [statement.statementId, statement]));
    const reserved = await this.invoices.reserve(work, [...byId.keys()], documentType);
    const made = reserved.map((place): NewInvoice => {
      const statement = present(byId.get(place.statementId), 'numbers are given to the statements asked for');
      const number = numberText(documentType, place.numberValue);
      const head = {
        companyId: work.actor.companyId,
        cycleId: payload.cycleId,
        reference: place.invoiceId,
        number,
        documentType,
      };
      return {
        ...place,
        statement,
        cycleId: payload.cycleId,
        wave: payload.wave,
        batch: payload.batch,
        number,
        documentType: documentType.code,
        document: documentOf(statement, head),
        provider: this.settings.provider,
        trace: this.traces.here(),
      };
    });
    if (made.length > 0) await this.invoices.add(work, made);
    return made;
  }
}
