import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Injectable, Module, type DynamicModule } from '@nestjs/common';
import { defineEvent, defineOperation } from '@kantia/contracts/define';
import { array, int, record, string, uuid } from '@kantia/contracts/schema';
import { z } from 'zod';
import {
  Answers,
  Handles,
  type Asked,
  type Handler,
  type OperationHandler,
  type Received,
} from '../src/ports/handler.js';
import type { UnitOfWork } from '../src/ports/unit-of-work.js';
import { sqlOf } from '../src/postgres/sql.js';
import { startService, type RunningService } from '../src/start-service.js';
import type { TestDatabase } from '../src/testing/servers.js';

export const ANDINA = '00000000-0000-4000-8000-00000000000a';
export const LITORAL = '00000000-0000-4000-8000-00000000000b';

/** A made-up business: notes are written by command, and each is read by a consumer. */
export const noteWritten = defineEvent({
  owner: 'metrics',
  name: 'note.written.v1',
  summary: 'A note was written',
  schema: record('NoteWrittenV1', { id: uuid, text: string, place: int }),
});
export const writeNote = defineOperation({
  owner: 'metrics',
  operation: 'write-note',
  kind: 'command',
  access: ['operator'],
  request: record('WriteNoteV1', { id: uuid, text: string, copies: int }),
  reply: record('WroteNoteV1', { id: uuid, answer: uuid }),
});
export const listNotes = defineOperation({
  owner: 'metrics',
  operation: 'list-notes',
  kind: 'query',
  access: 'internal',
  request: record('ListNotesV1', {}),
  reply: record('NotesV1', { texts: array(string) }),
});

/** What the handlers of a test do and saw; shared with the spec. */
export class Script {
  readonly seen: { company: string; text: string; place: number; delivery: number }[] = [];
  prepared = 0;
  onWrite: (text: string) => Promise<void> = () => Promise.resolve();
  onRead: (message: Received<typeof noteWritten>, work: UnitOfWork) => Promise<void> = () => Promise.resolve();
  onGiveUp: (message: Received<typeof noteWritten>, work: UnitOfWork) => Promise<void> = () => Promise.resolve();
}

@Injectable()
@Answers(writeNote)
class WriteNote implements OperationHandler<typeof writeNote> {
  constructor(private readonly script: Script) {}
  async answer({ payload }: Asked<typeof writeNote>, work: UnitOfWork) {
    await sqlOf(work)('insert into note values ($1, $2, $3)', [payload.id, work.actor.companyId, payload.text]);
    for (let place = 0; place < payload.copies; place += 1)
      work.publish(noteWritten, { id: payload.id, text: payload.text, place });
    await this.script.onWrite(payload.text);
    return { id: payload.id, answer: crypto.randomUUID() };
  }
}

@Injectable()
@Answers(listNotes)
class ListNotes implements OperationHandler<typeof listNotes> {
  async answer(_request: Asked<typeof listNotes>, work: UnitOfWork) {
    const rows = await sqlOf(work)<{ text: string }>('select text from note order by text');
    return { texts: rows.map(({ text }) => text) };
  }
}

@Injectable()
@Handles(noteWritten, { consumer: 'metrics-read-note', concurrency: 1 })
class ReadNote implements Handler<typeof noteWritten> {
  constructor(private readonly script: Script) {}
  async handle(message: Received<typeof noteWritten>, work: UnitOfWork): Promise<void> {
    const { text, place } = message.payload;
    await this.script.onRead(message, work);
    this.script.seen.push({ company: work.actor.companyId, text, place, delivery: message.delivery });
  }
  giveUp(message: Received<typeof noteWritten>, work: UnitOfWork): Promise<void> {
    return this.script.onGiveUp(message, work);
  }
}

@Module({})
class FixtureModule {
  static with(script: Script): DynamicModule {
    return {
      module: FixtureModule,
      providers: [{ provide: Script, useValue: script }, WriteNote, ListNotes, ReadNote],
    };
  }
}

export function startFixture(
  script: Script,
  servers: { database: TestDatabase; natsUrl: string },
): Promise<RunningService> {
  return startService(
    {
      name: 'metrics',
      module: FixtureModule.with(script),
      migrations: new URL('./migrations/', import.meta.url),
      config: z.object({}),
    },
    {
      DATABASE_URL: servers.database.url,
      DATABASE_OWNER_URL: servers.database.ownerUrl,
      NATS_URL: servers.natsUrl,
      PORT: '0',
      OBJECT_STORE_URL: pathToFileURL(join(tmpdir(), 'kantia-platform-test-objects')).href,
      COLUMNAR_DIR: join(tmpdir(), 'kantia-platform-test-columnar'),
      LOG_LEVEL: process.env.LOG_LEVEL ?? 'fatal',
    },
  );
}

export async function eventually(
  check: () => boolean | Promise<boolean>,
  what: string,
  timeoutMs = 20_000,
): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  while (!(await check())) {
    if (Date.now() > deadline) throw new Error(`not within ${timeoutMs} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
