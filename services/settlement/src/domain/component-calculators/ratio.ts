import { decimal, type Decimal } from '@kantia/kernel/decimal';

/** A component that the figures of the month do not define: what it is divided by is zero or less. */
export class ComponentUndefined extends Error {
  override readonly name = 'ComponentUndefined';

  constructor(readonly divisor: string) {
    super(`${divisor} must be above zero`);
  }
}

/** `amount` / `divisor`; throws `ComponentUndefined`, which names the divisor, where that is not above zero. */
export function ratio(amount: Decimal, divisor: Decimal, name: string): Decimal {
  if (!divisor.greaterThan(0)) throw new ComponentUndefined(name);
  return amount.dividedBy(divisor);
}

const HUNDRED = decimal('100');

/** A charge at the level where it arises → for a kWh that is used behind losses of so many percent. */
export function afterLosses(charge: Decimal, lossPct: Decimal, name: string): Decimal {
  return ratio(charge.times(HUNDRED), HUNDRED.minus(lossPct), `100 - ${name}`);
}
