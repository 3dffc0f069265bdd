import { Injectable } from '@nestjs/common';
import { receiveWebhooks } from '@kantia/contracts/billing-gateway/operations/receive-webhooks.v1';
import type { ReplyOf, RequestOf } from '@kantia/contracts/define';
import { Answers, type Asked, type IntakeHandler } from '@kantia/platform/ports/handler';
import { writeWebhookEvent } from '../domain/webhook-event.js';
import { Providers } from '../providers/provider.js';
import { Chance } from './ports.js';
import { WebhookIntake } from './webhook-intake.js';

type Received = RequestOf<typeof receiveWebhooks>;
type Outcome = ReplyOf<typeof receiveWebhooks>['outcomes'][number];

/** Verifies callbacks on their raw bodies and stores them with those that arrive beside them: a transaction each would be the dearest part of a cycle. */
@Injectable()
@Answers(receiveWebhooks)
export class ReceiveWebhooksHandler implements IntakeHandler<typeof receiveWebhooks> {
  constructor(
    private readonly providers: Providers,
    private readonly intake: WebhookIntake,
    private readonly chance: Chance,
  ) {}

  async take(
    { payload: { provider, callbacks } }: Asked<typeof receiveWebhooks>,
    companyId: string,
  ): Promise<{ outcomes: Outcome[] }> {
    return {
      outcomes: await Promise.all(callbacks.map((callback) => this.one(provider, callback, companyId))),
    };
  }

  private async one(provider: string, callback: Received['callbacks'][number], companyId: string): Promise<Outcome> {
    const event = this.providers.of(provider)?.verifyWebhook({ companyId, ...callback });
    if (!event) return 'refused';
    return this.intake.take({
      companyId,
      record: {
        id: this.chance.uuid(),
        provider,
        webhookId: event.webhookId,
        body: callback.body,
        reference: event.reference,
        event: writeWebhookEvent(event.answer),
      },
    });
  }
}
