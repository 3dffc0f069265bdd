import { array, boolean, int, map, oneOf, record, string } from '../schema.js';

/**
 * How a company judges statements: points of a finding by its code, else of its severity; codes that hold whatever the score; from which score a
 * statement is in `sample` or `review`; how many of a hundred of the sample somebody looks at. In mode `shadow` it judges and stops nothing.
 */
export const gateSettings = record('GateSettingsV1', {
  mode: oneOf('GateMode', ['shadow', 'on']),
  weights: map(int),
  warningPoints: int,
  informativePoints: int,
  holds: array(string),
  sampleFrom: int,
  reviewFrom: int,
  samplePercent: int,
});

/** `because`: what made the score, the heaviest first. */
export const gateVerdict = record('GateVerdictV1', {
  score: int,
  band: oneOf('GateBand', ['auto', 'sample', 'review', 'hold']),
  because: array(record('GateReason', { code: string, points: int, holds: boolean })),
});
