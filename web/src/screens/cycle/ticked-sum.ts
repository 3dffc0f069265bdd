import type { components } from '../../api/schema.js';
import { added } from '../../format/added.js';

type Statement = Pick<
  NonNullable<components['schemas']['CycleService']['statement']>,
  'currency' | 'energyKwh' | 'total'
>;

export interface TickedSum {
  /** How many of the ticked ones are settled: the sum is theirs. */
  readonly settled: number;
  readonly energyKwh: string;
  readonly total: string;
  readonly currency: string;
}

/** The ticked ones of the rows at hand, added up; null unless they are all that is ticked, some are settled, and all in one currency. */
export function tickedSum(
  ticked: readonly { readonly statement: Statement | null }[],
  count: number,
): TickedSum | null {
  if (ticked.length !== count) return null;
  const statements = ticked.flatMap(({ statement }) => (statement ? [statement] : []));
  const [currency, ...others] = new Set(statements.map((each) => each.currency));
  if (currency === undefined || others.length > 0) return null;
  return {
    settled: statements.length,
    energyKwh: added(statements.map(({ energyKwh }) => energyKwh)),
    total: added(statements.map(({ total }) => total)),
    currency,
  };
}
