import { Injectable } from '@nestjs/common';
import { listServicesInForce } from '@kantia/contracts/customers/operations/list-services.v1';
import type { ReplyOf } from '@kantia/contracts/define';
import { Bus } from '@kantia/platform/ports/bus';
import { Units } from '@kantia/platform/ports/unit-of-work';
import { FlowServices, type Scope } from './ports.js';

type InForce = ReplyOf<typeof listServicesInForce>['items'][number];

/** Services read at a time; nearly all of them may be in cycles. */
const CHUNK = 2_500;

/**
 * Services with a contract in force that stand in no cycle. A cycle takes a supply point with all its contracts, so the point tells.
 * `customers` hands out what is in force, and what is in cycles is taken away here.
 */
@Injectable()
export class ServicesWithoutCycle {
  constructor(
    private readonly bus: Bus,
    private readonly units: Units,
    private readonly services: FlowServices,
  ) {}

  async page(
    companyId: string,
    scope: Scope,
    { after, limit }: { after: { point: string; contract: string } | null; limit: number },
  ): Promise<readonly InForce[]> {
    const actor = { companyId, userId: null, roles: [] };
    const { period, market } = scope;
    const found: InForce[] = [];
    let [afterPoint, afterContract] = [after?.point ?? '', after?.contract ?? ''];
    while (found.length < limit) {
      const request = { period, market, afterPoint, afterContract, limit: CHUNK };
      const { items } = await this.bus.ask(listServicesInForce, request, { actor });
      const ids = items.map(({ supplyPointId }) => supplyPointId);
      const taken = await this.units.run(actor, (work) => this.services.inCycles(work, scope, ids));
      found.push(...items.filter(({ supplyPointId }) => !taken.has(supplyPointId)));
      const last = items.at(-1);
      if (!last || items.length < CHUNK) break;
      [afterPoint, afterContract] = [last.supplyPointCode, last.contractCode];
    }
    return found.slice(0, limit);
  }
}
