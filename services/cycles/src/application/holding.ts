import type { CycleId } from '@kantia/kernel/ids';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import type { EnteredService } from '../domain/moves.js';
import type { Stage } from '../domain/stage.js';
import { refuse } from './refusals.js';

export interface Holder {
  readonly supplyPointCode: string;
  readonly cycleName: string;
}

/** Which cycle settles a service: no other may. Every write is one statement for all its services. */
export abstract class HoldingRepository {
  /** Services of the cycle, but the excluded ones, that another one holds: how many, and the first 20 by code. */
  abstract holders(
    work: UnitOfWork,
    cycleId: CycleId,
  ): Promise<{ readonly count: number; readonly first: readonly Holder[]; readonly cycles: readonly string[] }>;
  /** Holds all but the excluded ones: whoever calls has made sure that nobody else does. What was settled before its exclusion comes back to be settled. */
  abstract holdAll(work: UnitOfWork, cycleId: CycleId): Promise<void>;
  /** Every service with its stage, by ordinal. */
  abstract entered(
    work: UnitOfWork,
    cycleId: CycleId,
  ): Promise<readonly (EnteredService & { readonly stage: Stage })[]>;
}

/** A service settles once per period: another cycle that holds one is named. The index behind it is the last word. */
export async function refuseIfHeld(holdings: HoldingRepository, work: UnitOfWork, cycleId: CycleId): Promise<void> {
  const holders = await holdings.holders(work, cycleId);
  if (holders.count === 0) return;
  throw refuse(
    'cycles.already-settled',
    { count: String(holders.count), cycles: holders.cycles.map((name) => `«${name}»`).join(', ') },
    holders.first.map(({ supplyPointCode, cycleName }) => ({
      pointer: supplyPointCode,
      code: 'cycles.already-settled',
      message: `El punto ${supplyPointCode} ya se liquida en el ciclo «${cycleName}».`,
    })),
  );
}
