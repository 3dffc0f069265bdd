import { Injectable } from '@nestjs/common';
import { getCompanyProfile } from '@kantia/contracts/customers/operations/get-company-profile.v1';
import type { ReplyOf } from '@kantia/contracts/define';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { CompanySettings } from './company-settings.js';

@Injectable()
@Answers(getCompanyProfile)
export class GetCompanyProfileQuery implements OperationHandler<typeof getCompanyProfile> {
  constructor(private readonly settings: CompanySettings) {}

  answer(_request: Asked<typeof getCompanyProfile>, work: UnitOfWork): Promise<ReplyOf<typeof getCompanyProfile>> {
    return this.settings.of(work);
  }
}
