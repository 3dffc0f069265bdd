import { Injectable } from '@nestjs/common';
import type { ReplyOf, RequestOf } from '@kantia/contracts/define';
import { inputChanged } from '@kantia/contracts/inputs/input-changed.v1';
import { inputReceived } from '@kantia/contracts/inputs/input-received.v1';
import { registerUpload } from '@kantia/contracts/inputs/operations/register-upload.v1';
import { present } from '@kantia/kernel/assert';
import { isPeriod } from '@kantia/kernel/period';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import { BUCKETS } from '@kantia/platform/ports/object-store';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { kindOf, loadableKinds } from '../domain/kinds/catalogue.js';
import { recognise } from '../domain/kinds/recognise.js';
import { CompanyCountry } from './company-country.js';
import { changed } from './input-events.js';
import { InputRepository } from './ports.js';
import { FirstLine } from './reading/first-line.js';
import { refuse } from './refusals.js';

const FILES_MAX = 100;
/** Instead of a kind: each file says itself what it is. */
const AUTO = 'auto';
type UploadedFile = RequestOf<typeof registerUpload>['files'][number];

@Injectable()
@Answers(registerUpload)
export class RegisterUploadHandler implements OperationHandler<typeof registerUpload> {
  constructor(
    private readonly inputs: InputRepository,
    private readonly countries: CompanyCountry,
    private readonly lines: FirstLine,
  ) {}

  /** A kind for each file. */
  async prepare({ payload }: Asked<typeof registerUpload>, company: string): Promise<readonly string[]> {
    const { kind, files } = payload;
    check(files, company);
    const country = await this.countries.of(company);
    if (kind === AUTO) return Promise.all(files.map((file) => this.recognised(file, country)));
    const found = kindOf(kind);
    if (!found) throw refuse('inputs.unknown-kind', { kind });
    if (found.origin === 'derived') throw refuse('inputs.kind-not-loadable', { kind });
    if (found.country !== 'any' && found.country !== country) throw refuse('inputs.kind-of-other-country', { kind });
    return files.map(() => kind);
  }

  async answer(
    { payload }: Asked<typeof registerUpload>,
    work: UnitOfWork,
    prepared: readonly string[],
  ): Promise<ReplyOf<typeof registerUpload>> {
    const { period, decimal, files } = payload;
    if (!isPeriod(period)) throw refuse('inputs.bad-period', { period });
    const registered = await this.inputs.register(
      work,
      files.map(({ name, object }, index) => ({
        kind: present(prepared[index], 'a kind for each file'),
        period,
        decimalMark: decimal,
        fileName: name,
        raw: object,
      })),
    );
    for (const input of registered) {
      work.publish(inputChanged, changed(input));
      work.publish(inputReceived, { inputId: input.id });
    }
    return { items: registered.map(({ id, fileName, status }) => ({ id, file: fileName, status })) };
  }

  private async recognised({ name, object }: UploadedFile, country: string): Promise<string> {
    const found = recognise(name, await this.lines.of(object), loadableKinds(country));
    if (!found) throw refuse('inputs.kind-not-recognised', { file: name });
    return found.code;
  }
}

function check(files: readonly UploadedFile[], company: string): void {
  if (files.length === 0) throw refuse('inputs.no-files');
  if (files.length > FILES_MAX) throw refuse('inputs.too-many-files', { limit: String(FILES_MAX) });
  const isForeign = ({ object }: UploadedFile) =>
    object.bucket !== BUCKETS.raw || !object.key.startsWith(`${company}/`);
  if (files.some(isForeign)) throw refuse('inputs.foreign-object');
}
