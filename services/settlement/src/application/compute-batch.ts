import { present } from '@kantia/kernel/assert';
import { prepareInput } from '../domain/co-regulated/prepare-input.js';
import type { SnapshotRow } from '../domain/co-regulated/rows.js';
import { selectFormulas, settle, type Settled } from '../domain/engine.js';
import { CO_REGULATED } from '../domain/formulas/catalogue.js';
import { resultText, type Statement } from '../domain/statement.js';
import type { Finding } from '../domain/finding.js';
import type { CoRegulatedInput } from '../domain/co-regulated/input.js';
import type { Formula } from '../domain/formulas/formula.js';
import type { Digest, FailedService, FrozenBatch, FrozenService } from './ports.js';

/** A service with its result, before it has an id in a cycle. */
interface ComputedService {
  readonly ordinal: number;
  readonly subject: SnapshotRow;
  readonly statement: Statement;
  readonly resultHash: string;
  readonly findings: readonly Finding[];
}
export interface Computed {
  readonly settled: readonly ComputedService[];
  readonly failed: readonly FailedService[];
}

/** Health probes and heartbeats must be answered while a batch is computed. */
const SERVICES_PER_TURN = 50;
const nextTurn = () => new Promise<void>((resume) => setImmediate(resume));

/** The currency follows the country, which follows the company. */
const CURRENCY = 'COP';

function settleService(
  rows: FrozenService,
  batch: FrozenBatch,
  formulas: readonly Formula<CoRegulatedInput>[],
): Settled {
  const prepared = prepareInput(rows, batch.frame);
  if (prepared.kind === 'incomplete') return { kind: 'failed', findings: prepared.findings };
  return settle(prepared.input, formulas, CURRENCY);
}

function subjectOf(rows: FrozenService): SnapshotRow {
  const segments = rows.segments.toSorted((a, b) => ((a.segment_from ?? '') < (b.segment_from ?? '') ? -1 : 1));
  return present(segments.at(-1), 'a service of the batch is in the snapshot');
}

/** Prices a frozen batch: the same for settling and for verifying. */
export async function computeBatch(batch: FrozenBatch, digest: Digest): Promise<Computed> {
  const formulas = selectFormulas(CO_REGULATED, batch.formulas);
  const settled: ComputedService[] = [];
  const failed: FailedService[] = [];
  for (const [index, rows] of batch.services.entries()) {
    if (index % SERVICES_PER_TURN === SERVICES_PER_TURN - 1) await nextTurn();
    const result = settleService(rows, batch, formulas);
    if (result.kind === 'failed') {
      failed.push({ ordinal: rows.ordinal, findings: result.findings });
      continue;
    }
    const { statement, findings } = result;
    const resultHash = digest.sha256(resultText(statement));
    settled.push({ ordinal: rows.ordinal, subject: subjectOf(rows), statement, resultHash, findings });
  }
  return { settled, failed };
}
