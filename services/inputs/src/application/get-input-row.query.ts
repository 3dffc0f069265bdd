import { Injectable } from '@nestjs/common';
import type { ReplyOf } from '@kantia/contracts/define';
import { getInputRow } from '@kantia/contracts/inputs/operations/get-input-row.v1';
import { present } from '@kantia/kernel/assert';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import { Units, type UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { kindOf } from '../domain/kinds/catalogue.js';
import { InputRepository } from './ports.js';
import { DerivedRows } from './reading/derived-rows.js';
import { RawRows } from './reading/raw-rows.js';
import { refuse } from './refusals.js';

type Reply = ReplyOf<typeof getInputRow>;

/**
 * Reads the row again from the original bytes: what a person sees behind a figure is what was loaded, not what we made of it. Of what the
 * system made itself there is no file: then it is the row that settlement left.
 */
@Injectable()
@Answers(getInputRow)
export class GetInputRowQuery implements OperationHandler<typeof getInputRow> {
  constructor(
    private readonly units: Units,
    private readonly inputs: InputRepository,
    private readonly rows: RawRows,
    private readonly derived: DerivedRows,
  ) {}

  async prepare({ payload }: Asked<typeof getInputRow>, company: string): Promise<Reply> {
    const input = await this.units.run({ companyId: company, userId: null, roles: [] }, (work) =>
      this.inputs.find(work, payload.id),
    );
    if (!input) throw refuse('inputs.not-found', { id: payload.id });
    const kind = present(kindOf(input.kind), `${input.kind} is in the catalogue`);
    const rows = kind.origin === 'derived' ? this.derived : this.rows;
    const cells = await rows.read(input.raw, kind, payload.row);
    if (!cells) throw refuse('inputs.row-not-found', { row: String(payload.row) });
    return { file: input.fileName, row: payload.row, cells };
  }

  async answer(_request: Asked<typeof getInputRow>, _work: UnitOfWork, reply: Reply): Promise<Reply> {
    return reply;
  }
}
