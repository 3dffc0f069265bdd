import { Injectable } from '@nestjs/common';
import { receiveWebhook } from '@kantia/contracts/billing-gateway/operations/receive-webhook.v1';
import { assert } from '@kantia/kernel/assert';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { writeWebhookEvent } from '../domain/webhook-event.js';
import { Providers } from '../providers/provider.js';
import { Chance } from './ports.js';
import { WebhookIntake } from './webhook-intake.js';

type Outcome = 'refused' | 'stored' | 'duplicate';
const OUTCOMES: readonly unknown[] = ['refused', 'stored', 'duplicate'] satisfies readonly Outcome[];
const isOutcome = (value: unknown): value is Outcome => OUTCOMES.includes(value);

/**
 * Verifies a callback on its raw body and stores it with those that arrive beside it. All of it happens before the request's
 * own transaction, which is left empty: one transaction per callback would be the dearest part of a cycle.
 */
@Injectable()
@Answers(receiveWebhook)
export class ReceiveWebhookHandler implements OperationHandler<typeof receiveWebhook> {
  constructor(
    private readonly providers: Providers,
    private readonly intake: WebhookIntake,
    private readonly chance: Chance,
  ) {}

  async prepare({ payload }: Asked<typeof receiveWebhook>, companyId: string): Promise<Outcome> {
    const event = this.providers
      .of(payload.provider)
      ?.verifyWebhook({ companyId, headers: payload.headers, body: payload.body });
    if (!event) return 'refused';
    return this.intake.take({
      companyId,
      record: {
        id: this.chance.uuid(),
        provider: payload.provider,
        webhookId: event.webhookId,
        body: payload.body,
        reference: event.reference,
        event: writeWebhookEvent(event.answer),
      },
    });
  }

  async answer(
    _request: Asked<typeof receiveWebhook>,
    _work: UnitOfWork,
    prepared: unknown,
  ): Promise<{ outcome: Outcome }> {
    assert(isOutcome(prepared), 'the callback is taken in before the transaction');
    return { outcome: prepared };
  }
}
