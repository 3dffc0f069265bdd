import { present } from '@kantia/kernel/assert';
import type { DemandBands } from '../policies/pe-tariff-options.js';
import type { Demands, PeRegulatedInput } from './input.js';

/** Whether some demand of the month exceeds the limit of both blocks of hours, kW, in whatever hours it was. */
export function exceedsBoth({ md, peak, offPeak }: Demands, { both }: DemandBands): boolean {
  return [md, peak, offPeak].some((demand) => demand?.quantity.greaterThan(both));
}

/**
 * Band of BT5A; null of other options. Whatever exceeds the limit of both blocks of hours is of band `b`, also a demand of which nobody knows the
 * hours. Where the meter does not tell the demand of all hours, the contract does.
 */
export function bandOfMonth({ contract, maxima, bands }: PeRegulatedInput): 'a' | 'b' | null {
  if (contract.option.power !== 'banded' || !bands) return null;
  if (exceedsBoth(maxima, bands.value)) return 'b';
  if (maxima.md) return 'a';
  const contracted = present(contract.contractedPower, 'BT5A has demands or a contracted power');
  return contracted.lessThanOrEqualTo(bands.value.both) ? 'a' : 'b';
}
