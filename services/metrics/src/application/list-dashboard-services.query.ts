import { Injectable } from '@nestjs/common';
import { findServices } from '@kantia/contracts/cycles/operations/find-services.v1';
import type { ReplyOf } from '@kantia/contracts/define';
import { listDashboardServices } from '@kantia/contracts/metrics/operations/list-dashboard-services.v1';
import { Bus } from '@kantia/platform/ports/bus';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import type { Actor, UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { BehindFigure } from './behind-figure.js';
import { viewOf } from './flow-of.js';
import { readCursor, writeCursor, type DrillPlace } from './drill-cursor.js';
import type { Scope, ServicePlace } from './ports.js';
import { refuse } from './refusals.js';
import { ServicesWithoutCycle } from './services-without-cycle.js';

type Reply = ReplyOf<typeof listDashboardServices>;
type Item = Reply['items'][number];
interface Found {
  readonly items: readonly Item[];
  readonly last: DrillPlace | null;
}

const LIMIT_MAX = 500;
const NOTHING: Found = { items: [], last: null };

/** Metrics decides which services are behind a figure; their rows come from `cycles`, and from `customers` for those in no cycle. */
@Injectable()
@Answers(listDashboardServices)
export class ListDashboardServicesQuery implements OperationHandler<typeof listDashboardServices> {
  constructor(
    private readonly bus: Bus,
    private readonly behind: BehindFigure,
    private readonly without: ServicesWithoutCycle,
  ) {}

  async prepare({ payload }: Asked<typeof listDashboardServices>, company: string): Promise<Reply> {
    const { limit, cursor, ...filter } = payload;
    if (limit < 1 || limit > LIMIT_MAX) throw refuse('metrics.limit');
    const after = readCursor(cursor, filter);
    const actor = { companyId: company, userId: null, roles: [] };
    const question = { ...payload, ...viewOf(payload) };
    const { places, ...counted } = await this.behind.look(actor, question, { after, limit: limit + 1 });
    const inCycles = await this.rowsOf(actor, places.slice(0, limit));
    const room = limit - inCycles.items.length;
    const isMore = places.length > limit;
    const others =
      !isMore && counted.withoutCycle > 0 ? await this.others(company, payload, { after, limit: room + 1 }) : NOTHING;
    const items = [...inCycles.items, ...others.items.slice(0, room)];
    const last =
      others.items.length > 0 && room > 0
        ? placeOf(others.items[Math.min(room, others.items.length) - 1])
        : inCycles.last;
    const goesOn = isMore || others.items.length > room;
    return {
      items,
      nextCursor: goesOn && last ? writeCursor(last, filter) : null,
      total: counted.total,
      position: counted.position,
    };
  }

  answer(_request: Asked<typeof listDashboardServices>, _work: UnitOfWork, reply: Reply): Promise<Reply> {
    return Promise.resolve(reply);
  }

  private async rowsOf(actor: Actor, places: readonly ServicePlace[]): Promise<Found> {
    if (places.length === 0) return NOTHING;
    const { items } = await this.bus.ask(findServices, { services: places }, { actor });
    const byPlace = new Map(items.map((item) => [`${item.cycleId} ${item.ordinal}`, item]));
    const rows = places.flatMap(({ cycleId, ordinal }) => byPlace.get(`${cycleId} ${ordinal}`) ?? []);
    return { items: rows.map(({ ordinal: _ordinal, ...row }) => row), last: places.at(-1) ?? null };
  }

  /** Services in no cycle. Those of one cancelled cycle are told of by its own list. */
  private async others(
    companyId: string,
    scope: Scope,
    { after, limit }: { after: DrillPlace | null; limit: number },
  ): Promise<Found> {
    if (scope.cycleId !== null) return NOTHING;
    const from = after !== null && 'point' in after ? after : null;
    const found = await this.without.page(companyId, scope, { after: from, limit });
    return { items: found.map((service) => ({ ...WITHOUT_CYCLE, ...service })), last: null };
  }
}

const WITHOUT_CYCLE = {
  cycleId: null,
  cycleName: '',
  stage: 'no-cycle',
  outcome: '',
  findings: [],
  waitingFor: [],
  statement: null,
} as const;

function placeOf(item: Item | undefined): DrillPlace | null {
  return item ? { point: item.supplyPointCode, contract: item.contractCode } : null;
}
