import { Injectable } from '@nestjs/common';
import { findServices } from '@kantia/contracts/cycles/operations/find-services.v1';
import type { ReplyOf } from '@kantia/contracts/define';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { refuse } from './refusals.js';
import { ServiceFinder } from './service-finder.js';

const SERVICES_MAX = 500;

/** For lists whose rows another service chose. */
@Injectable()
@Answers(findServices)
export class FindServicesQuery implements OperationHandler<typeof findServices> {
  constructor(private readonly finder: ServiceFinder) {}

  async answer({ payload }: Asked<typeof findServices>, work: UnitOfWork): Promise<ReplyOf<typeof findServices>> {
    if (payload.services.length > SERVICES_MAX) throw refuse('cycles.limit');
    return { items: await this.finder.find(work, payload.services) };
  }
}
