import { Injectable } from '@nestjs/common';
import type { ReplyOf } from '@kantia/contracts/define';
import { listInputKinds } from '@kantia/contracts/inputs/operations/list-input-kinds.v1';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import { KINDS, loadableKinds } from '../domain/kinds/catalogue.js';
import { templateOf } from '../domain/kinds/template.js';

@Injectable()
@Answers(listInputKinds)
export class ListInputKindsQuery implements OperationHandler<typeof listInputKinds> {
  async answer({ payload }: Asked<typeof listInputKinds>): Promise<ReplyOf<typeof listInputKinds>> {
    const { country } = payload;
    const kinds = country === '' ? KINDS.filter(({ origin }) => origin === 'upload') : loadableKinds(country);
    return {
      items: kinds.map((kind) => ({
        code: kind.code,
        name: kind.name.es,
        periodicity: kind.periodicity,
        market: kind.market,
        metering: kind.metering,
        scope: kind.scope,
        optional: kind.optional,
        columns: kind.columns.map(({ header, required, description, example }) => ({
          name: header,
          required,
          description,
          example,
        })),
        template: templateOf(kind),
        standIn: kind.standIn,
      })),
    };
  }
}
