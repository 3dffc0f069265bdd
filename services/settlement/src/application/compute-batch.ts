import { resultText, type Statement } from '../domain/statement.js';
import type { Finding } from '../domain/finding.js';
import type { SeriesRow } from '../domain/market.js';
import type { Subject } from '../domain/subject.js';
import type { Digest, FailedService, FrozenBatch } from './ports.js';

/** A service with its result, before it has an id in a cycle. */
interface ComputedService {
  readonly ordinal: number;
  readonly subject: Subject;
  readonly statement: Statement;
  readonly resultHash: string;
  readonly findings: readonly Finding[];
  readonly left: readonly (SeriesRow | null)[];
}
export interface Computed {
  readonly settled: readonly ComputedService[];
  readonly failed: readonly FailedService[];
}

/** Health probes, heartbeats and the answers to the questions of the next batch must not wait for this one. */
const SERVICES_PER_TURN = 10;
const nextTurn = () => new Promise<void>((resume) => setImmediate(resume));

/** Prices a frozen batch, one service after the other: the same for settling and for verifying. */
export async function* computeServices(
  { open, services }: FrozenBatch,
  digest: Digest,
): AsyncGenerator<ComputedService | FailedService, void> {
  for (const [index, { subject, rows }] of services.entries()) {
    if (index % SERVICES_PER_TURN === SERVICES_PER_TURN - 1) await nextTurn();
    const { settled: result, left } = open.settle(subject, rows);
    const { ordinal } = subject;
    if (result.kind === 'failed') {
      yield { ordinal, findings: result.findings };
      continue;
    }
    const { statement, findings } = result;
    const resultHash = digest.sha256(resultText(statement));
    yield { ordinal, subject, statement, resultHash, findings, left };
  }
}

/** A whole batch at once, with its statements. */
export async function computeBatch(batch: FrozenBatch, digest: Digest): Promise<Computed> {
  const settled: ComputedService[] = [];
  const failed: FailedService[] = [];
  for await (const outcome of computeServices(batch, digest)) {
    if ('statement' in outcome) settled.push(outcome);
    else failed.push(outcome);
  }
  return { settled, failed };
}
