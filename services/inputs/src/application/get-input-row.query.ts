import { Injectable } from '@nestjs/common';
import type { ReplyOf } from '@kantia/contracts/define';
import { getInputRow } from '@kantia/contracts/inputs/operations/get-input-row.v1';
import { present } from '@kantia/kernel/assert';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import { BUCKETS } from '@kantia/platform/ports/object-store';
import { Units, type UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { kindOf } from '../domain/kinds/catalogue.js';
import { InputRepository } from './ports.js';
import { RawRows } from './reading/raw-rows.js';
import { refuse } from './refusals.js';

type Reply = ReplyOf<typeof getInputRow>;

/** Reads the row again from the original bytes: what a person sees behind a figure is what was loaded, not what we made of it. */
@Injectable()
@Answers(getInputRow)
export class GetInputRowQuery implements OperationHandler<typeof getInputRow> {
  constructor(
    private readonly units: Units,
    private readonly inputs: InputRepository,
    private readonly rows: RawRows,
  ) {}

  async prepare({ payload }: Asked<typeof getInputRow>, company: string): Promise<Reply> {
    const input = await this.units.run({ companyId: company, userId: null, roles: [] }, (work) =>
      this.inputs.find(work, payload.id),
    );
    if (!input) throw refuse('inputs.not-found', { id: payload.id });
    if (input.raw.bucket !== BUCKETS.raw) throw refuse('inputs.no-file');
    const kind = present(kindOf(input.kind), `${input.kind} is in the catalogue`);
    const cells = await this.rows.read(input.raw, kind, payload.row);
    if (!cells) throw refuse('inputs.row-not-found', { row: String(payload.row) });
    return { file: input.fileName, row: payload.row, cells };
  }

  async answer(_request: Asked<typeof getInputRow>, _work: UnitOfWork, reply: Reply): Promise<Reply> {
    return reply;
  }
}
