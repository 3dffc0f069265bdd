import { Injectable } from '@nestjs/common';
import type { ReplyOf } from '@kantia/contracts/define';
import { getCycleMetrics } from '@kantia/contracts/metrics/operations/get-cycle-metrics.v1';
import { toFixedText, toText } from '@kantia/kernel/decimal';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { timesOf } from '../domain/stays.js';
import { Currencies } from './currencies.js';
import { FlowFiguresReader, type StageFigures } from './ports.js';

type Reply = ReplyOf<typeof getCycleMetrics>;

@Injectable()
@Answers(getCycleMetrics)
export class GetCycleMetricsQuery implements OperationHandler<typeof getCycleMetrics> {
  constructor(
    private readonly flow: FlowFiguresReader,
    private readonly currencies: Currencies,
  ) {}

  prepare(_request: Asked<typeof getCycleMetrics>, company: string): Promise<string> {
    return this.currencies.of(company);
  }

  async answer({ payload }: Asked<typeof getCycleMetrics>, work: UnitOfWork, prepared: unknown): Promise<Reply> {
    const figures = await this.flow.ofCycle(work, payload.cycleId);
    return {
      cycleId: payload.cycleId,
      position: figures.position,
      services: figures.services,
      stages: figures.stages.map(toStage),
      totalValue: toFixedText(figures.totalValue, 2),
      energyKwh: toText(figures.energyKwh),
      currency: typeof prepared === 'string' ? prepared : '',
    };
  }
}

/** `elapsedMs`: from the first service that entered the stage to the last move into or out of it. */
function toStage({ stage, entered, left, firstAt, lastAt, stays }: StageFigures): Reply['stages'][number] {
  const elapsedMs = BigInt(lastAt.getTime() - firstAt.getTime());
  return { stage, resident: entered - left, entered, left, ...timesOf(stays), elapsedMs };
}
