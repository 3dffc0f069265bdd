import { Injectable } from '@nestjs/common';
import { inputChanged } from '@kantia/contracts/inputs/input-changed.v1';
import { inputReceived } from '@kantia/contracts/inputs/input-received.v1';
import { present } from '@kantia/kernel/assert';
import { Handles, type Handler, type Received } from '@kantia/platform/ports/handler';
import { Units, type UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { kindOf } from '../domain/kinds/catalogue.js';
import { fileError } from '../domain/reading/row-error.js';
import { changed, changedTo } from './input-events.js';
import { InputRepository, type FileReading, type StoredInput } from './ports.js';
import { FileReader } from './reading/file-reader.js';
import { Supersession } from './reading/supersession.js';

const NOT_READ: FileReading = {
  status: 'rejected',
  rows: 0,
  rejectedRows: 0,
  months: [],
  keys: 0,
  errors: [fileError('inputs.reading-failed')],
  errorCount: 1,
  data: null,
  errorsObject: null,
};

interface Read {
  readonly input: StoredInput;
  readonly reading: FileReading;
  readonly superseded: readonly string[];
}

/** Reads an uploaded file. The progress that is shown meanwhile is written as it goes; the outcome only at the end, at once. */
@Injectable()
@Handles(inputReceived, { consumer: 'inputs-read-input', concurrency: 2 })
export class ReadInputHandler implements Handler<typeof inputReceived> {
  constructor(
    private readonly units: Units,
    private readonly inputs: InputRepository,
    private readonly reader: FileReader,
    private readonly supersession: Supersession,
  ) {}

  async prepare({ payload }: Received<typeof inputReceived>, company: string): Promise<Read | null> {
    const input = await this.advance(company, payload.inputId, 0);
    if (!input) return null;
    const kind = present(kindOf(input.kind), `${input.kind} is in the catalogue`);
    const reading = await this.reader.read(input, kind, company, async (percent) => {
      await this.advance(company, input.id, percent);
    });
    const superseded =
      reading.data === null
        ? []
        : await this.supersession.by(company, kind, { ...input, months: reading.months, data: reading.data });
    return { input, reading, superseded };
  }

  async handle(_message: Received<typeof inputReceived>, work: UnitOfWork, prepared: Read | null): Promise<void> {
    if (!prepared) return;
    const { input, reading, superseded } = prepared;
    if (!(await this.conclude(work, input, reading))) return;
    for (const replaced of await this.inputs.supersede(work, superseded)) work.publish(inputChanged, changed(replaced));
  }

  /** Nobody waits for ever: the file lies whole where it was put, and may be loaded again. */
  async giveUp({ payload }: Received<typeof inputReceived>, work: UnitOfWork): Promise<void> {
    const input = await this.inputs.find(work, payload.inputId);
    if (input) await this.conclude(work, input, NOT_READ);
  }

  /** False when the input has its outcome already. */
  private async conclude(work: UnitOfWork, input: StoredInput, reading: FileReading): Promise<boolean> {
    if (!(await this.inputs.conclude(work, input.id, reading))) return false;
    const { status, rows, rejectedRows, months } = reading;
    work.publish(inputChanged, changedTo(input, { status, rows, rejectedRows, progress: 100, months }));
    return true;
  }

  private async advance(company: string, id: string, progress: number): Promise<StoredInput | null> {
    return this.units.run({ companyId: company, userId: null, roles: [] }, async (work) => {
      const input = await this.inputs.advance(work, id, progress);
      if (input) work.publish(inputChanged, changed(input));
      return input;
    });
  }
}
