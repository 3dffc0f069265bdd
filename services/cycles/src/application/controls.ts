import { Injectable } from '@nestjs/common';
import type { ControlTotalsView } from '@kantia/contracts/cycles/operations/get-control-totals.v1';
import { getMarketTotals } from '@kantia/contracts/inputs/operations/get-market-totals.v1';
import { sumComponents } from '@kantia/contracts/settlement/operations/sum-components.v1';
import { present } from '@kantia/kernel/assert';
import { decimal, toText } from '@kantia/kernel/decimal';
import { Bus } from '@kantia/platform/ports/bus';
import { Units, type Actor } from '@kantia/platform/ports/unit-of-work';
import {
  controlText,
  controlTotals,
  type ComponentFigures,
  type ControlLine,
  type Figures,
} from '../domain/control-totals.js';
import type { Cycle } from '../domain/cycle.js';
import { ApprovalRepository } from './approval-ports.js';
import { ControlRepository, type ControlScope } from './control-ports.js';
import { findCycle } from './load-cycle.js';
import { CycleRepository } from './ports.js';
import { sha256 } from './sha256.js';

interface Told {
  readonly component: string;
  readonly energyKwh: string | null;
  readonly amount: string | null;
}

/** Holds what the cycles of a month settled against what the market says. */
@Injectable()
export class Controls {
  constructor(
    private readonly bus: Bus,
    private readonly units: Units,
    private readonly cycles: CycleRepository,
    private readonly controls: ControlRepository,
    private readonly approvals: ApprovalRepository,
  ) {}

  /** Null where nothing can be sent anyway: an automatic cycle, a draft, a dry run. */
  async beforeSending(cycleId: string, companyId: string): Promise<ControlTotalsView | null> {
    const actor: Actor = { companyId, userId: null, roles: [] };
    const cycle = await this.units.run(actor, (work) => findCycle(this.cycles, work, cycleId));
    const maySend = cycle.mode === 'manual' && cycle.startedAt !== null && !cycle.isDryRun;
    return maySend ? this.of(cycle, actor) : null;
  }

  /** Outside of any transaction: others are asked. Nothing is summed while no totals are loaded. */
  async of(cycle: Cycle, actor: Actor): Promise<ControlTotalsView> {
    const { market, period } = cycle;
    const { items: told } = await this.bus.ask(getMarketTotals, { market, period }, { actor });
    const [scope, { controlTolerance }] = await this.units.run(actor, async (work) => [
      await this.controls.scope(work, cycle),
      await this.approvals.policy(work),
    ]);
    const head = {
      tolerancePercent: toText(controlTolerance),
      cycles: scope.cycles.length,
      services: scope.services,
      outstanding: scope.outstanding,
    };
    if (told.length === 0)
      return { ...head, isLoaded: false, deviates: false, contentHash: null, currency: null, lines: [] };
    const sums = await this.sums(cycle, scope, actor);
    const totals = controlTotals({ market: told.map(toFigures), own: sums.own, others: sums.others }, controlTolerance);
    return {
      ...head,
      isLoaded: true,
      deviates: totals.deviates,
      contentHash: await sha256(controlText(totals, controlTolerance)),
      currency: sums.currency,
      lines: totals.lines.map(toLine),
    };
  }

  private async sums(cycle: Cycle, { cycles }: ControlScope, actor: Actor) {
    const { country } = present(cycle.frozen, 'a started cycle has a snapshot');
    const ask = async (some: ControlScope['cycles']) =>
      some.length === 0
        ? { currency: null, items: [] }
        : this.bus.ask(sumComponents, { country, market: cycle.market, cycles: some }, { actor });
    const own = await ask(cycles.filter(({ cycleId }) => cycleId === cycle.id));
    const others = await ask(cycles.filter(({ cycleId }) => cycleId !== cycle.id));
    return {
      currency: own.currency ?? others.currency,
      own: own.items.map(toFigures),
      others: others.items.map(toFigures),
    };
  }
}

function toFigures({ component, energyKwh, amount }: Told): ComponentFigures {
  return {
    component,
    energyKwh: energyKwh === null ? null : decimal(energyKwh),
    amount: amount === null ? null : decimal(amount),
  };
}

function toTexts({ energyKwh, amount }: Figures) {
  return { energyKwh: energyKwh && toText(energyKwh), amount: amount && toText(amount) };
}

function toLine({ component, market, settled, own, difference, deviates }: ControlLine) {
  return {
    component,
    market: market && toTexts(market),
    settled: toTexts(settled),
    own: toTexts(own),
    difference: toTexts(difference),
    deviates,
  };
}
