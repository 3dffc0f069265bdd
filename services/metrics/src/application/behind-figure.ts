import { Injectable } from '@nestjs/common';
import { Units, type Actor, type UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { hasWithoutCycle, isBehind, type DrillFilter } from '../domain/drill.js';
import { N } from '../domain/nodes.js';
import type { DrillPlace } from './drill-cursor.js';
import { cohortsOf, flowOf } from './flow-of.js';
import { Population } from './population.js';
import { FlowFiguresReader, FlowServices, type FlowView, type Scope, type ServicePlace } from './ports.js';

type Question = Scope & DrillFilter & FlowView;
interface Behind {
  /** Of services in cycles, from where the page begins. */
  readonly places: readonly ServicePlace[];
  readonly total: number;
  /** How many of the total stand in no cycle. */
  readonly withoutCycle: number;
  readonly position: bigint;
}

/** Which services are behind a figure: the cohorts it is the sum of. Figures and places are of one transaction. */
@Injectable()
export class BehindFigure {
  constructor(
    private readonly units: Units,
    private readonly figures: FlowFiguresReader,
    private readonly services: FlowServices,
    private readonly population: Population,
  ) {}

  async look(
    actor: Actor,
    question: Question,
    window: { readonly after: DrillPlace | null; readonly limit: number },
  ): Promise<Behind> {
    const inForce = await this.population.of(actor.companyId, question.period, question.market);
    return this.units.run(actor, (work) => this.read(work, question, { ...window, inForce }));
  }

  private async read(
    work: UnitOfWork,
    question: Question,
    { after, inForce, limit }: { after: DrillPlace | null; inForce: number | null; limit: number },
  ): Promise<Behind> {
    const figures = await this.figures.figures(work, question);
    const { sankey } = flowOf(figures, { cycleId: question.cycleId, inForce });
    const cohorts = cohortsOf(figures, question).filter((cohort) => isBehind(cohort, question));
    const withoutCycle = hasWithoutCycle(question) ? (sankey.nodes[N['no-cycle']]?.total ?? 0) : 0;
    const total = cohorts.reduce((sum, { services }) => sum + services, 0) + withoutCycle;
    const isPastCycles = after !== null && 'point' in after;
    const window = { after: isPastCycles ? null : after, limit };
    // Services of one cycle that stand in no cycle are those of a cancelled one: all of it.
    const isCancelled = question.cycleId !== null && withoutCycle > 0;
    const query = { cohorts: isCancelled ? null : cohorts, allVersions: question.allVersions, ...window };
    const places = isPastCycles ? [] : await this.services.page(work, question, query);
    return { places, total, withoutCycle, position: figures.position };
  }
}
