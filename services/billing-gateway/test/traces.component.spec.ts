import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Traces } from '@kantia/platform/ports/traces';
import { recordSpans } from '@kantia/platform/testing/spans';
import { ANDINA, LITORAL, runBilling, type RunningBilling } from './running-billing.js';

const { ended } = recordSpans();
let billing: RunningBilling;
let end: () => Promise<void>;
beforeAll(async () => {
  ({ running: billing, end } = await runBilling());
});
afterAll(() => end());

/** Bills below a span of its own, as the message of `cycles` does. */
const billTraced = (count: number, companyId = ANDINA) =>
  billing.app.get(Traces).group('making', {}, () => billing.bill(count, { companyId }));

const partsOf = (cycleId: string) =>
  ended().filter(({ name, attributes }) => name === 'answers of a cycle' && attributes['kantia.cycle.id'] === cycleId);
const eventsOf = (cycleId: string) =>
  partsOf(cycleId).flatMap(({ events }) => events.map(({ attributes = {} }) => attributes));

/** Answers in all spans of the cycle together, of those sources and kinds. */
function countOf(cycleId: string, which: RegExp): number {
  const counts = partsOf(cycleId).flatMap(({ attributes }) => Object.entries(attributes));
  return counts
    .filter(([name]) => name.startsWith('kantia.answers.') && which.test(name.slice('kantia.answers.'.length)))
    .reduce((total, [, count]) => total + Number(count), 0);
}

/** A span ends a moment after what it tells of is committed. */
async function untilTold(cycleId: string, count: number): Promise<void> {
  while (countOf(cycleId, /^(?:webhook|query)\.accepted$/) < count) await sleep(20);
}

describe('traces of what the provider answers', () => {
  it('count by cycle, link to what made the invoices, and name those not accepted with number and code', async () => {
    await billing.simulator.faults({ rejectEvery: 10, failEvery: 10, latencyMs: 500 });

    const [{ cycleId }, ...others] = await Promise.all([billTraced(30), billTraced(5), billTraced(5, LITORAL)]);
    const invoices = await billing.untilFinal(cycleId, 30, 60);
    await billing.untilNoWork();

    const numbers = invoices.filter(({ status }) => status === 'rejected').map(({ number }) => number);
    expect(numbers.length).toBeGreaterThan(0);
    const numbersOf = (kind: string, code: RegExp) =>
      eventsOf(cycleId)
        .filter((event) => event['kantia.answer.kind'] === kind && code.test(String(event['kantia.answer.code'])))
        .map((event) => event['kantia.invoice.number']);
    expect(new Set(numbersOf('rejected', /^FAK21$/))).toEqual(new Set(numbers));
    // On a busy machine a request may be over before the provider's 500.
    expect(numbersOf('unknown', /^provider-(?:answered-500|timed-out)$/)).toEqual(expect.arrayContaining(numbers));
    expect(countOf(cycleId, /^submit\./)).toBeGreaterThanOrEqual(30);
    expect(countOf(cycleId, /^(?:webhook|query)\.accepted$/)).toBeGreaterThanOrEqual(30 - numbers.length);

    const made = ended().filter(({ name }) => name === 'making');
    for (const part of [cycleId, ...others.map((other) => other.cycleId)].flatMap(partsOf)) {
      const { attributes, links, status } = part;
      const root = ended().find((span) => span.spanContext().spanId === part.parentSpanContext?.spanId);
      expect(root?.name).toMatch(/^(?:write provider answers|apply provider callbacks)$/);
      expect(root?.parentSpanContext).toBeUndefined();
      expect(attributes['kantia.company.id']).toBe(root?.attributes['kantia.company.id']);
      expect(links.map(({ context }) => context.traceId)).toHaveLength(1);
      expect(made.map((span) => span.spanContext().traceId)).toContain(links[0]?.context.traceId);
      expect(status.message ?? '').toMatch(part.events.length > 0 ? /^\d+ not accepted$/ : /^$/);
    }
  });

  it('tell how long the slowest invoice took, of a request and from there to its callback', async () => {
    // Well below the wait before the provider is asked: an asked one is told in milliseconds.
    await billing.simulator.faults({ latencyMs: 250 });
    const { cycleId } = await billTraced(3);
    const numbers = (await billing.untilFinal(cycleId, 3)).map(({ number }) => number);
    await untilTold(cycleId, 3);

    // A group that only repeats what was known has no slowest.
    const told = partsOf(cycleId).flatMap(({ attributes }) =>
      'kantia.slowest.ms' in attributes ? [attributes as Readonly<Record<string, unknown>>] : [],
    );
    expect(Math.max(...told.map((attributes) => Number(attributes['kantia.slowest.ms'])))).toBeGreaterThan(150);
    for (const attributes of told) expect(numbers).toContain(attributes['kantia.slowest.invoice.number']);
  });

  it('hold what is published of the answers, so that the cycle that moves hangs below them', async () => {
    const published = ended().filter(({ name }) => name === 'publish billing-gateway.invoices.changed');
    const roots = ended().filter(({ name }) => name === 'apply provider callbacks');

    // A group that only repeats what was known publishes nothing.
    const traces = new Set(published.map((span) => span.spanContext().traceId));
    expect(roots.filter((span) => traces.has(span.spanContext().traceId))).not.toHaveLength(0);
  });

  it('of an outage have at most twenty events each, and count what was not sent without any', async () => {
    await billing.simulator.faults({ downForMs: 600_000 });
    const { cycleId } = await billTraced(400);
    const end = Date.now() + 60_000;
    while (countOf(cycleId, /^submit\.provider-away$/) <= 50 && Date.now() < end) await sleep(100);

    expect(countOf(cycleId, /^submit\.provider-away$/)).toBeGreaterThan(50);
    expect(countOf(cycleId, /^submit\.(?:unreachable|unknown)$/)).toBeGreaterThanOrEqual(5);
    expect(Math.max(...partsOf(cycleId).map(({ events }) => events.length))).toBeLessThanOrEqual(20);
    expect(eventsOf(cycleId).map((event) => event['kantia.answer.code'])).not.toContain('provider-away');
  });
});
