import { Injectable } from '@nestjs/common';
import type { ReplyOf } from '@kantia/contracts/define';
import { listIntervals } from '@kantia/contracts/settlement/operations/list-intervals.v1';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import { Units, type UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { sumsOf } from '../domain/intervals.js';
import { BatchReader, StatementRepository, StatementViews } from './ports.js';
import { refuse } from './refusals.js';

type Page = ReplyOf<typeof listIntervals>;

/** Reads the frozen rows again, outside any transaction: nothing of a profile is stored with the statement. */
@Injectable()
@Answers(listIntervals)
export class ListIntervalsQuery implements OperationHandler<typeof listIntervals> {
  constructor(
    private readonly units: Units,
    private readonly statements: StatementRepository,
    private readonly reader: BatchReader,
    private readonly views: StatementViews,
  ) {}

  async prepare({ payload }: Asked<typeof listIntervals>, company: string): Promise<Page> {
    const { cycleId, supplyPointId, version, after, limit } = payload;
    const actor = { companyId: company, userId: null, roles: [] };
    const origin = await this.units.run(actor, (work) =>
      this.statements.originOf(work, { cycleId, supplyPointId, version }),
    );
    if (!origin) throw refuse('statements.not-found');
    const all = await this.reader.intervals(origin.manifest, origin.ordinal);
    const rest = after === null ? all : all.filter(({ at }) => at > after);
    const page = rest.slice(0, limit);
    return {
      intervals: page.map((interval) => this.views.interval(interval)),
      total: all.length,
      sums: sumsOf(all).map((sum) => this.views.sum(sum)),
      next: rest.length > page.length ? (page.at(-1)?.at ?? null) : null,
    };
  }

  async answer(_request: Asked<typeof listIntervals>, _work: UnitOfWork, page: Page): Promise<Page> {
    return page;
  }
}
