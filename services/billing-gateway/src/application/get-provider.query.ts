import { Injectable } from '@nestjs/common';
import { getProvider } from '@kantia/contracts/billing-gateway/operations/get-provider.v1';
import type { ReplyOf } from '@kantia/contracts/define';
import { Answers, type OperationHandler } from '@kantia/platform/ports/handler';
import { BillingSettings } from './billing-settings.js';

@Injectable()
@Answers(getProvider)
export class GetProviderQuery implements OperationHandler<typeof getProvider> {
  constructor(private readonly settings: BillingSettings) {}

  async answer(): Promise<ReplyOf<typeof getProvider>> {
    return { code: this.settings.provider };
  }
}
