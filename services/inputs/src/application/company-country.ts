import { Injectable } from '@nestjs/common';
import { getCompany } from '@kantia/contracts/customers/operations/get-company.v1';
import { Bus } from '@kantia/platform/ports/bus';

/** The country of a company: it never changes, so customers are asked once. */
@Injectable()
export class CompanyCountry {
  private readonly known = new Map<string, string>();

  constructor(private readonly bus: Bus) {}

  async of(companyId: string): Promise<string> {
    const known = this.known.get(companyId);
    if (known !== undefined) return known;
    const { country } = await this.bus.ask(getCompany, {}, { actor: { companyId, userId: null, roles: [] } });
    this.known.set(companyId, country);
    return country;
  }
}
