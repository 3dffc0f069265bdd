import type { PeRegulatedInput } from './input.js';

/** The input with the maxima of all readings in the place of the demands, for a formula that read those before it had a successor. */
export function ofAllReadings(input: PeRegulatedInput): PeRegulatedInput {
  return input.maxima === input.demands ? input : { ...input, demands: input.maxima };
}
