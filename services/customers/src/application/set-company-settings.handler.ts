import { Injectable } from '@nestjs/common';
import { setCompanySettings } from '@kantia/contracts/customers/operations/set-company-settings.v1';
import type { ReplyOf } from '@kantia/contracts/define';
import { firstDay, isPeriod } from '@kantia/kernel/period';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { isCountry } from '../domain/company.js';
import { parseSetting } from '../domain/setting-catalogue.js';
import { CompanySettings } from './company-settings.js';
import { CompanyRepository } from './ports.js';
import { refuse } from './refusals.js';

@Injectable()
@Answers(setCompanySettings)
export class SetCompanySettingsHandler implements OperationHandler<typeof setCompanySettings> {
  constructor(
    private readonly settings: CompanySettings,
    private readonly companies: CompanyRepository,
  ) {}

  async answer(
    { payload }: Asked<typeof setCompanySettings>,
    work: UnitOfWork,
  ): Promise<ReplyOf<typeof setCompanySettings>> {
    if (payload.ifMatch === null) throw refuse('customers.if-match-required');
    if (!isPeriod(payload.validFrom)) throw refuse('customers.period-invalid');
    await this.companies.lockSettings(work);
    const { version, country } = await this.settings.of(work);
    if (version !== payload.ifMatch) throw refuse('customers.changed');
    const values = new Map(
      Object.entries(payload.settings).map(([name, json]) => {
        const value = isCountry(country) ? parseSetting(country, name, json) : null;
        if (value === null) throw refuse('customers.setting-invalid', { name });
        return [name, value] as const;
      }),
    );
    await this.companies.addSettings(work, firstDay(payload.validFrom), values);
    return this.settings.of(work);
  }
}
