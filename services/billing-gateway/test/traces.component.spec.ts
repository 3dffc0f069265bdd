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
const eventsOf = (cycleId: string) => partsOf(cycleId).flatMap(({ events }) => events.map((event) => event.attributes));

/** Counts of all spans of the cycle together, by source and kind. */
function countsOf(cycleId: string): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const [name, value] of partsOf(cycleId).flatMap(({ attributes }) => Object.entries(attributes)))
    if (name.startsWith('kantia.answers.')) counts[name.slice(15)] = (counts[name.slice(15)] ?? 0) + Number(value);
  return counts;
}

describe('traces of what the provider answers', () => {
  it('count by cycle, link to what made the invoices, and name those not accepted with number and code', async () => {
    await billing.simulator.faults({ rejectEvery: 10, failEvery: 10, latencyMs: 500 });

    const [{ cycleId }, ...others] = await Promise.all([billTraced(30), billTraced(5), billTraced(5, LITORAL)]);
    const invoices = await billing.untilFinal(cycleId, 30);
    await billing.untilNoWork();

    const numbers = invoices.filter(({ status }) => status === 'rejected').map(({ number }) => number);
    expect(numbers.length).toBeGreaterThan(0);
    const event = (kind: string, code: string) => (number: string) => ({
      'kantia.invoice.number': number,
      'kantia.answer.kind': kind,
      'kantia.answer.code': code,
    });
    expect(eventsOf(cycleId)).toHaveLength(2 * numbers.length);
    expect(eventsOf(cycleId)).toEqual(
      expect.arrayContaining([
        ...numbers.map(event('unknown', 'provider-answered-500')),
        ...numbers.map(event('rejected', 'FAK21')),
      ]),
    );
    const counts = countsOf(cycleId);
    expect([counts['submit.pending'], counts['submit.unknown']]).toEqual([30 - numbers.length, numbers.length]);
    expect((counts['webhook.rejected'] ?? 0) + (counts['query.rejected'] ?? 0)).toBeGreaterThanOrEqual(numbers.length);

    const made = ended().filter(({ name }) => name === 'making');
    for (const part of [cycleId, ...others.map((other) => other.cycleId)].flatMap(partsOf)) {
      const { attributes, links, status } = part;
      const root = ended().find((span) => span.spanContext().spanId === part.parentSpanContext?.spanId);
      expect(root?.name).toMatch(/^(?:write provider answers|apply provider callbacks)$/);
      expect(root?.parentSpanContext).toBeUndefined();
      expect(attributes['kantia.company.id']).toBe(root?.attributes['kantia.company.id']);
      expect(links.map(({ context }) => context.traceId)).toHaveLength(1);
      expect(made.map((span) => span.spanContext().traceId)).toContain(links[0]?.context.traceId);
      expect(status.message ?? null).toBe(part.events.length > 0 ? `${part.events.length} not accepted` : null);
    }
  });

  it('tell how long the slowest invoice took, of a request and from there to its callback', async () => {
    await billing.simulator.faults({ latencyMs: 700 });
    const { cycleId } = await billTraced(3);
    const numbers = (await billing.untilFinal(cycleId, 3)).map(({ number }) => number);

    const slowest = partsOf(cycleId).flatMap(({ attributes }) => [attributes['kantia.slowest.ms']]);
    expect(Math.max(...slowest.map(Number))).toBeGreaterThan(500);
    for (const { attributes } of partsOf(cycleId))
      expect(numbers).toContain(attributes['kantia.slowest.invoice.number']);
  });

  it('hold what is published of the answers, so that the cycle that moves hangs below them', async () => {
    const published = ended().filter(({ name }) => name === 'publish billing-gateway.invoices.changed');
    const roots = ended().filter(({ name }) => name === 'apply provider callbacks');

    const tracesOf = (spans: ReturnType<typeof ended>) => spans.map((span) => span.spanContext().traceId);
    expect(tracesOf(published)).toEqual(expect.arrayContaining(tracesOf(roots).slice(0, 1)));
  });

  it('of an outage have at most twenty events each, and count what was not sent without any', async () => {
    await billing.simulator.faults({ downForMs: 1_000 });
    const { cycleId } = await billTraced(400);
    await billing.untilFinal(cycleId, 400);

    expect(countsOf(cycleId)['submit.provider-away']).toBeGreaterThan(50);
    expect(countsOf(cycleId)['submit.unreachable']).toBeGreaterThanOrEqual(5);
    expect(Math.max(...partsOf(cycleId).map(({ events }) => events.length))).toBeLessThanOrEqual(20);
    expect(eventsOf(cycleId).map((event) => event?.['kantia.answer.code'])).not.toContain('provider-away');
  });
});
