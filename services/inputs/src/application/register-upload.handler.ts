import { Injectable } from '@nestjs/common';
import type { ReplyOf } from '@kantia/contracts/define';
import { inputChanged } from '@kantia/contracts/inputs/input-changed.v1';
import { inputReceived } from '@kantia/contracts/inputs/input-received.v1';
import { registerUpload } from '@kantia/contracts/inputs/operations/register-upload.v1';
import { isPeriod } from '@kantia/kernel/period';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import { BUCKETS } from '@kantia/platform/ports/object-store';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { kindOf } from '../domain/kinds/catalogue.js';
import { CompanyCountry } from './company-country.js';
import { changed } from './input-events.js';
import { InputRepository } from './ports.js';
import { refuse } from './refusals.js';

const FILES_MAX = 100;

@Injectable()
@Answers(registerUpload)
export class RegisterUploadHandler implements OperationHandler<typeof registerUpload> {
  constructor(
    private readonly inputs: InputRepository,
    private readonly countries: CompanyCountry,
  ) {}

  async prepare({ payload: { kind } }: Asked<typeof registerUpload>, company: string): Promise<void> {
    const found = kindOf(kind);
    if (!found) throw refuse('inputs.unknown-kind', { kind });
    if (found.origin === 'derived') throw refuse('inputs.kind-not-loadable', { kind });
    if (found.country !== 'any' && found.country !== (await this.countries.of(company)))
      throw refuse('inputs.kind-of-other-country', { kind });
  }

  async answer({ payload }: Asked<typeof registerUpload>, work: UnitOfWork): Promise<ReplyOf<typeof registerUpload>> {
    const { kind, period, decimal, files } = payload;
    if (!isPeriod(period)) throw refuse('inputs.bad-period', { period });
    if (files.length === 0) throw refuse('inputs.no-files');
    if (files.length > FILES_MAX) throw refuse('inputs.too-many-files', { limit: String(FILES_MAX) });
    const foreign = files.some(
      ({ object }) => object.bucket !== BUCKETS.raw || !object.key.startsWith(`${work.actor.companyId}/`),
    );
    if (foreign) throw refuse('inputs.foreign-object');

    const registered = await this.inputs.register(
      work,
      files.map(({ name, object }) => ({ kind, period, decimalMark: decimal, fileName: name, raw: object })),
    );
    for (const input of registered) {
      work.publish(inputChanged, changed(input));
      work.publish(inputReceived, { inputId: input.id });
    }
    return { items: registered.map(({ id, fileName, status }) => ({ id, file: fileName, status })) };
  }
}
