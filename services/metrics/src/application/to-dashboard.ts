import type { ReplyOf } from '@kantia/contracts/define';
import type { getDashboard } from '@kantia/contracts/metrics/operations/get-dashboard.v1';
import { decimal, toFixedText, type Decimal } from '@kantia/kernel/decimal';
import { attentionOf } from '../domain/attention.js';
import { bottleneckOf } from '../domain/bottleneck.js';
import { settledOf, timeCardOf } from '../domain/cards.js';
import { forecastOf } from '../domain/forecast.js';
import { isOpenResettlement } from '../domain/path.js';
import type { Sankey } from '../domain/sankey.js';
import { timesOf } from '../domain/stays.js';
import type { DollarRate } from './dollar-rates.js';
import type { FlowFigures, PeriodFigures } from './ports.js';

type Reply = ReplyOf<typeof getDashboard>;
/** Digits in which money is told; screens show as many as the country does. */
const MONEY_DIGITS = 2;

const seconds = (ms: number | bigint) => BigInt(Math.round(Number(ms) / 1_000));
const optionalSeconds = (ms: number | null) => (ms === null ? null : seconds(ms));

interface Known {
  readonly population: number;
  readonly dollar: DollarRate | null;
}

export function toCards(figures: FlowFigures, { nodes }: Sankey, { population, dollar }: Known): Reply['kpis'] {
  const { settled, value } = settledOf(figures.cohorts);
  const { averageMs, spanMs, p50Ms, p95Ms, waitingMs } = timeCardOf(
    figures.results,
    figures.stays,
    figures.cycles.filter(({ status }) => status !== 'cancelled'),
  );
  const inValidation = nodes.find(({ id }) => id === 'validation')?.resident ?? 0;
  // Versions after the first that are still open: those that came by re-settlement and have not reached an end.
  const open = figures.cohorts.reduce(
    (total, { path, services }) => total + (isOpenResettlement(path) ? services : 0),
    0,
  );
  return {
    settled: { value: settled, alternate: population - settled },
    inInitialValidation: { value: inValidation, alternate: open },
    averageTime: {
      value: optionalSeconds(averageMs),
      alternate: optionalSeconds(spanMs),
      p50: optionalSeconds(p50Ms),
      p95: optionalSeconds(p95Ms),
      waitingForApproval: seconds(waitingMs),
    },
    totalValue: {
      local: toFixedText(value, MONEY_DIGITS),
      usd: dollar && { value: inDollars(value, dollar), ...dollar },
    },
  };
}

/** The whole sum at one rate, in cents rounded half-up. */
export function inDollars(value: Decimal, { rate }: Pick<DollarRate, 'rate'>): string {
  return toFixedText(value.dividedBy(decimal(rate)).toDecimalPlaces(MONEY_DIGITS), MONEY_DIGITS);
}

export function toTimes({ stays }: FlowFigures): Reply['times'] {
  return [...new Set(stays.map(({ key }) => key))].toSorted().map((node) => {
    const groups = stays.filter(({ key }) => key === node);
    const { totalMs, p50Ms, p95Ms } = timesOf(groups);
    return {
      node,
      services: groups.reduce((total, { count }) => total + count, 0),
      p50: seconds(p50Ms ?? 0),
      p95: seconds(p95Ms ?? 0),
      total: seconds(totalMs),
    };
  });
}

export function toQuality({ cohorts, findings }: FlowFigures): Reply['quality'] {
  const { passed, judged } = settledOf(cohorts);
  return { firstPassYield: { passed, of: judged }, findings };
}

export function toBottleneck({ cohorts }: FlowFigures, now: Date): Reply['bottleneck'] {
  const found = bottleneckOf(cohorts, now.getTime());
  return found && { node: found.node, waiting: found.waiting, oldestSeconds: seconds(found.oldestMs) };
}

export function toForecast({ cycles }: FlowFigures, now: Date): Reply['forecast'] {
  const running = cycles.filter(({ status }) => status === 'running');
  const found = forecastOf(running, now.getTime());
  return found && { from: new Date(found.from), expected: new Date(found.expected), until: new Date(found.until) };
}

export function toHistory(history: readonly PeriodFigures[]): Reply['history'] {
  return history.map(({ period, settled, totalValue, averageMs }) => ({
    period,
    settled,
    totalValue: toFixedText(totalValue, MONEY_DIGITS),
    averageTime: optionalSeconds(averageMs),
  }));
}

export function toAttention({ cohorts }: FlowFigures): Reply['attention'] {
  return attentionOf(cohorts).map(({ cause, services, money, stage, oldest }) => ({
    cause,
    services,
    money: toFixedText(money, MONEY_DIGITS),
    stage,
    oldest: new Date(oldest),
  }));
}
