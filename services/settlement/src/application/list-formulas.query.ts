import { Injectable } from '@nestjs/common';
import type { ReplyOf } from '@kantia/contracts/define';
import { listFormulas } from '@kantia/contracts/settlement/operations/list-formulas.v1';
import { period } from '@kantia/kernel/period';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import { codesInForce } from '../domain/markets.js';

@Injectable()
@Answers(listFormulas)
export class ListFormulasQuery implements OperationHandler<typeof listFormulas> {
  async answer({ payload }: Asked<typeof listFormulas>): Promise<ReplyOf<typeof listFormulas>> {
    return { codes: codesInForce(payload.country, payload.market, period(payload.period)) };
  }
}
