import { defineOperation, FIGURES } from '../../define.js';
import { array, boolean, int, optional, record, string, uuid, type TypeOf } from '../../schema.js';

/** Decimal text: kWh, and money of the company's currency; null where nobody tells it. */
const figures = (name: string) => record(name, { energyKwh: optional(string), amount: optional(string) });

/** One component: what the market says (null: nothing), what all cycles of the month settled, of it this one, and settled less market. */
const controlLine = record('ControlLineV1', {
  component: string,
  market: optional(figures('MarketFigures')),
  settled: figures('SettledFigures'),
  own: figures('OwnFigures'),
  difference: figures('DifferenceFigures'),
  deviates: boolean,
});

/**
 * What the cycles of a market and month settled against the loaded totals of the market. `outstanding`: services of those cycles that are neither
 * settled nor excluded. `contentHash`: of what both sides say; null while no totals are loaded. `tolerancePercent`: decimal text.
 */
const controlTotals = record('ControlTotalsV1', {
  isLoaded: boolean,
  deviates: boolean,
  contentHash: optional(string),
  tolerancePercent: string,
  currency: optional(string),
  cycles: int,
  services: int,
  outstanding: int,
  lines: array(controlLine),
});
export type ControlTotalsView = TypeOf<typeof controlTotals>;

export const getControlTotals = defineOperation({
  owner: 'cycles',
  operation: 'get-control-totals',
  kind: 'query',
  access: FIGURES,
  timeoutMs: 60_000,
  request: record('GetControlTotalsV1', { cycleId: uuid }),
  reply: controlTotals,
});
