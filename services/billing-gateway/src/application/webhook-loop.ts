import { Injectable } from '@nestjs/common';
import { ApplyWebhooks } from './apply-webhooks.js';
import { BillingSettings } from './billing-settings.js';
import { Loop } from './loop.js';
import { Trouble } from './ports.js';

/** Callbacks come in crowds: what gathers within a pause becomes one transaction and one event. */
@Injectable()
export class WebhookLoop {
  readonly #loop: Loop;

  constructor(applyWebhooks: ApplyWebhooks, settings: BillingSettings, trouble: Trouble) {
    const round = async () => {
      await new Promise((resolve) => setTimeout(resolve, settings.webhookApplyMs));
      return applyWebhooks.round();
    };
    this.#loop = new Loop('the application of webhooks', round, { idleMs: settings.idleMs, trouble });
  }

  onApplicationBootstrap(): void {
    this.#loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.#loop.stop();
  }

  wake(): void {
    this.#loop.wake();
  }
}
