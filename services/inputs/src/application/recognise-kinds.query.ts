import { Injectable } from '@nestjs/common';
import type { ReplyOf } from '@kantia/contracts/define';
import { recogniseKinds } from '@kantia/contracts/inputs/operations/recognise-kinds.v1';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { loadableKinds } from '../domain/kinds/catalogue.js';
import { recognise } from '../domain/kinds/recognise.js';
import { CompanyCountry } from './company-country.js';

@Injectable()
@Answers(recogniseKinds)
export class RecogniseKindsQuery implements OperationHandler<typeof recogniseKinds> {
  constructor(private readonly countries: CompanyCountry) {}

  async answer({ payload }: Asked<typeof recogniseKinds>, work: UnitOfWork): Promise<ReplyOf<typeof recogniseKinds>> {
    const kinds = loadableKinds(await this.countries.of(work.actor.companyId));
    return { kinds: payload.files.map(({ name, firstLine }) => recognise(name, firstLine, kinds)?.code ?? null) };
  }
}
