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

/** Health probes and heartbeats must be answered while a batch is computed. */
const SERVICES_PER_TURN = 50;
const nextTurn = () => new Promise<void>((resume) => setImmediate(resume));

/** Prices a frozen batch: the same for settling and for verifying. */
export async function computeBatch({ open, services }: FrozenBatch, digest: Digest): Promise<Computed> {
  const settled: ComputedService[] = [];
  const failed: FailedService[] = [];
  for (const [index, { subject, rows }] of services.entries()) {
    if (index % SERVICES_PER_TURN === SERVICES_PER_TURN - 1) await nextTurn();
    const { settled: result, left } = open.settle(subject, rows);
    const { ordinal } = subject;
    if (result.kind === 'failed') {
      failed.push({ ordinal, findings: result.findings });
      continue;
    }
    const { statement, findings } = result;
    settled.push({ ordinal, subject, statement, resultHash: digest.sha256(resultText(statement)), findings, left });
  }
  return { settled, failed };
}
