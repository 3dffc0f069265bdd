import { Injectable } from '@nestjs/common';
import { waveResolved } from '@kantia/contracts/inputs/wave-resolved.v1';
import { assert } from '@kantia/kernel/assert';
import { Handles, type Handler, type Received } from '@kantia/platform/ports/handler';
import { ObjectStore } from '@kantia/platform/ports/object-store';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { z } from 'zod';
import { joinCodes, type Note } from '../domain/notes.js';
import { FindingsFold } from './findings-fold.js';
import { FlowFolds } from './ports.js';

const resolution = z.object({
  ready: z.array(z.int()),
  waiting: z.array(z.object({ ordinal: z.int(), kinds: z.array(z.string()) })),
});

class Waiting {
  constructor(readonly notes: ReadonlyMap<number, Note>) {}
}

/** Which inputs the services of a wave lack. */
@Injectable()
@Handles(waveResolved, { consumer: 'metrics-note-waiting', concurrency: 1 })
export class NoteWaitingHandler implements Handler<typeof waveResolved> {
  constructor(
    private readonly objects: ObjectStore,
    private readonly folds: FlowFolds,
    private readonly findings: FindingsFold,
  ) {}

  async prepare({ payload }: Received<typeof waveResolved>): Promise<Waiting> {
    const bytes = await this.objects.read(payload.resolution);
    const { ready, waiting } = resolution.parse(JSON.parse(new TextDecoder().decode(bytes)));
    return new Waiting(
      new Map([
        ...ready.map((ordinal): [number, Note] => [ordinal, { waitingFor: '' }]),
        ...waiting.map(({ ordinal, kinds }): [number, Note] => [ordinal, { waitingFor: joinCodes(kinds) }]),
      ]),
    );
  }

  async handle(
    { payload, publishedAt }: Received<typeof waveResolved>,
    work: UnitOfWork,
    prepared: unknown,
  ): Promise<void> {
    assert(prepared instanceof Waiting, 'prepare has read the resolution');
    const { cycleId } = payload;
    if (!(await this.folds.open(work, { cycleId, subject: null, sequence: null, publishedAt, scope: null }))) return;
    await this.findings.note(work, cycleId, prepared.notes);
  }
}
