import { Injectable } from '@nestjs/common';
import type { ReplyOf } from '@kantia/contracts/define';
import type { listRequiredInputs } from '@kantia/contracts/inputs/operations/list-required-inputs.v1';
import { Columnar, type ColumnarSession } from '@kantia/platform/ports/columnar';
import { ObjectStore } from '@kantia/platform/ports/object-store';
import { keyLabelSql } from '../../domain/resolution/needs.js';
import { sameKey } from '../../domain/sql.js';
import { openCoverage, type KindCoverage } from './coverage.js';
import { InputCandidates } from './input-candidates.js';
import type { Wave } from './wave-resolver.js';

export type RequiredInput = ReplyOf<typeof listRequiredInputs>['items'][number];
const MISSING_SHOWN = 20;

/** Says what the services of a snapshot need and how much of it is loaded, by the same rules as the resolution of a wave. */
@Injectable()
export class RequiredInputs {
  constructor(
    private readonly columnar: Columnar,
    private readonly objects: ObjectStore,
    private readonly candidates: InputCandidates,
  ) {}

  async list(asked: Omit<Wave, 'waiting'>, rejected: ReadonlySet<string>): Promise<readonly RequiredInput[]> {
    const snapshot = await this.objects.localPath(asked.snapshot);
    const { kinds, local } = await this.candidates.find(asked);
    const loadable = kinds.filter(({ origin }) => origin === 'upload');
    return this.columnar.session([snapshot, ...new Set(local.map(({ path }) => path))], async (session) => {
      const coverages = await openCoverage(session, { kinds: loadable, inputs: local, period: asked.period, snapshot });
      const items: RequiredInput[] = [];
      for (const coverage of coverages) {
        if (coverage.neededCount > 0) items.push(await describe(session, coverage, rejected.has(coverage.kind.code)));
      }
      return items;
    });
  }
}

async function describe(session: ColumnarSession, coverage: KindCoverage, isRejected: boolean): Promise<RequiredInput> {
  const { kind, need, optional, needs, covered, current, neededCount, coveredCount } = coverage;
  const missing = await session.query<{ label: string }>(
    `SELECT DISTINCT ${keyLabelSql(kind, need.match, 'n')} AS label FROM (SELECT * FROM ${needs} WHERE required) n
     ANTI JOIN ${covered} c ON ${sameKey(need.match, 'n', 'c')} ORDER BY label LIMIT ${MISSING_SHOWN}`,
  );
  const used = await session.query<{ input_id: string }>(
    `SELECT DISTINCT c.input_id FROM ${current} c SEMI JOIN ${needs} n ON ${sameKey(need.match, 'c', 'n')} ORDER BY c.input_id`,
  );
  return {
    kind: kind.code,
    name: kind.name.es,
    periodicity: kind.periodicity,
    scope: kind.scope,
    optional,
    required: neededCount,
    covered: coveredCount,
    status: statusOf({ neededCount, coveredCount, isRejected }),
    inputIds: used.map((row) => row.input_id),
    missing: missing.map(({ label }) => label),
  };
}

function statusOf({
  neededCount,
  coveredCount,
  isRejected,
}: {
  neededCount: number;
  coveredCount: number;
  isRejected: boolean;
}): RequiredInput['status'] {
  if (coveredCount === neededCount) return 'loaded';
  if (coveredCount > 0) return 'partial';
  return isRejected ? 'rejected' : 'pending';
}
