import { Injectable } from '@nestjs/common';
import { Columnar } from '@kantia/platform/ports/columnar';
import { Units } from '@kantia/platform/ports/unit-of-work';
import type { InputKind } from '../../domain/kinds/kind.js';
import { blockColumns, currentSql, sourceSql } from '../../domain/resolution/newest-wins.js';
import { names, sameKey } from '../../domain/sql.js';
import { InputRepository, type AcceptedInput } from '../ports.js';
import { InputCandidates } from '../resolution/input-candidates.js';
import { openInputs } from '../resolution/sources.js';

/** Finds the inputs of which a new one leaves nothing in force: every block of theirs is held by a newer input. */
@Injectable()
export class Supersession {
  constructor(
    private readonly units: Units,
    private readonly inputs: InputRepository,
    private readonly candidates: InputCandidates,
    private readonly columnar: Columnar,
  ) {}

  async by(company: string, kind: InputKind, added: AcceptedInput): Promise<readonly string[]> {
    const rivals = await this.rivals(company, kind, added);
    if (rivals.length === 0) return [];
    const local = await this.candidates.locate([...rivals, added]);
    const paths = [...new Set(local.map(({ path }) => path))];
    return this.columnar.session(paths, async (session) => {
      await openInputs(session, local);
      const source = sourceSql({ kind, paths, from: '0000-00', until: '9999-99' });
      await session.run(
        `CREATE TEMP TABLE block AS SELECT DISTINCT input_id, precedence, ${names(blockColumns(kind))} FROM (${source})`,
      );
      await session.run(`CREATE TEMP TABLE newest AS ${currentSql.newest(kind, 'block')}`);
      const replaced = await session.query<{ input_id: string }>(
        `SELECT DISTINCT input_id FROM input ANTI JOIN (
           SELECT b.input_id FROM block b SEMI JOIN newest n ON b.precedence = n.precedence AND ${sameKey(blockColumns(kind), 'b', 'n')}
         ) kept USING (input_id)`,
      );
      return replaced.map((row) => row.input_id);
    });
  }

  /** Accepted inputs that may lose blocks, with those that hold months of them too. */
  private async rivals(company: string, kind: InputKind, added: AcceptedInput): Promise<readonly AcceptedInput[]> {
    return this.units.run({ companyId: company, userId: null, roles: [] }, async (work) => {
      const touching = await this.inputs.accepted(work, [kind.code], span(added.months));
      const around = span([...added.months, ...touching.flatMap(({ months }) => months)]);
      const all = touching.length === 0 ? [] : await this.inputs.accepted(work, [kind.code], around);
      return all.filter(({ id }) => id !== added.id);
    });
  }
}

function span(months: readonly string[]): { from: string; until: string } {
  const sorted = months.toSorted();
  return { from: sorted[0] ?? '', until: sorted.at(-1) ?? '' };
}
