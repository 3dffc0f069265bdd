import { Injectable } from '@nestjs/common';
import { receiveWebhook } from '@kantia/contracts/billing-gateway/operations/receive-webhook.v1';
import { Answers, type Asked, type IntakeHandler } from '@kantia/platform/ports/handler';
import { writeWebhookEvent } from '../domain/webhook-event.js';
import { Providers } from '../providers/provider.js';
import { Chance } from './ports.js';
import { WebhookIntake } from './webhook-intake.js';

/** Verifies a callback on its raw body and stores it with those that arrive beside it: a transaction each would be the dearest part of a cycle. */
@Injectable()
@Answers(receiveWebhook)
export class ReceiveWebhookHandler implements IntakeHandler<typeof receiveWebhook> {
  constructor(
    private readonly providers: Providers,
    private readonly intake: WebhookIntake,
    private readonly chance: Chance,
  ) {}

  async take(
    { payload }: Asked<typeof receiveWebhook>,
    companyId: string,
  ): Promise<{ outcome: 'refused' | 'stored' | 'duplicate' }> {
    const event = this.providers
      .of(payload.provider)
      ?.verifyWebhook({ companyId, headers: payload.headers, body: payload.body });
    if (!event) return { outcome: 'refused' };
    const outcome = await this.intake.take({
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
    return { outcome };
  }
}
