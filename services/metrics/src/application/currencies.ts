import { Injectable } from '@nestjs/common';
import { getCompany } from '@kantia/contracts/customers/operations/get-company.v1';
import { Bus } from '@kantia/platform/ports/bus';
import { Unavailable } from '@kantia/platform/ports/errors';

/** The currency of a company never changes, and metrics answer without it while `customers` is away. */
@Injectable()
export class Currencies {
  private readonly known = new Map<string, string>();

  constructor(private readonly bus: Bus) {}

  async of(companyId: string): Promise<string> {
    const known = this.known.get(companyId);
    if (known !== undefined) return known;
    try {
      const { currency } = await this.bus.ask(getCompany, {}, { actor: { companyId, userId: null, roles: [] } });
      this.known.set(companyId, currency);
      return currency;
    } catch (error) {
      if (error instanceof Unavailable) return '';
      throw error;
    }
  }
}
