import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { countInvoices } from '@kantia/contracts/billing-gateway/operations/count-invoices.v1';
import { getInvoice } from '@kantia/contracts/billing-gateway/operations/get-invoice.v1';
import { getProvider } from '@kantia/contracts/billing-gateway/operations/get-provider.v1';
import { listInvoices } from '@kantia/contracts/billing-gateway/operations/list-invoices.v1';
import { queryInvoice } from '@kantia/contracts/billing-gateway/operations/query-invoice.v1';
import { decimal, sum } from '@kantia/kernel/decimal';
import { Webhook } from 'standardwebhooks';
import { aStatement } from './a-statement.js';
import { SECRET } from './a-simulator.js';
import { ANDINA, LITORAL, runBilling, type RunningBilling } from './running-billing.js';

let billing: RunningBilling;
let end: () => Promise<void>;
beforeAll(async () => {
  ({ running: billing, end } = await runBilling());
});
afterAll(() => end());
beforeEach(() => billing.simulator.faults({}));

const operator = { companyId: ANDINA, userId: randomUUID(), roles: ['operator'] };
const numbersOf = (items: readonly { number: string }[]) =>
  items.map(({ number }) => Number(number.replace('SPD', ''))).toSorted((one, other) => one - other);
const hasNoGap = (numbers: readonly number[]) =>
  numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1);

/** Exactly one legal document per invoice, with its number and total. */
async function expectOneDocumentEach(cycleId: string) {
  const invoices = await billing.invoices(cycleId);
  const references = new Set(invoices.map(({ id }) => id));
  const documents = (await billing.simulator.documents()).filter(({ reference }) => references.has(reference));
  const told = (one: { number: string; total: string }) => `${one.number} ${one.total}`;
  expect(documents.map(told).toSorted()).toEqual(invoices.map(told).toSorted());
}

function callbackOf(
  reference: string,
  options: { companyId?: string; signedFor?: string; state?: string; id?: string } = {},
) {
  const { companyId = ANDINA, signedFor = companyId, state = 'VALIDATED', id = `msg_${randomUUID()}` } = options;
  const body = JSON.stringify({
    type: 'document.state',
    companyId: signedFor,
    data: { reference, state, documentKey: 'a'.repeat(96), messages: [] },
  });
  const at = new Date();
  const headers = {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': new Webhook(SECRET).sign(id, at, body),
  };
  return { companyId, headers, body: Buffer.from(body) };
}

describe('a batch of statements', () => {
  it('becomes accepted invoices with numbers without a gap, one document each, and their history', async () => {
    const { cycleId } = await billing.bill(300);

    const invoices = await billing.untilFinal(cycleId, 300);

    expect(new Set(invoices.map(({ status }) => status))).toEqual(new Set(['accepted']));
    expect(hasNoGap(numbersOf(invoices))).toBe(true);
    await expectOneDocumentEach(cycleId);
    const first = invoices.find(({ attempts }) => attempts === 1);
    const detail = await billing.bus.ask(getInvoice, { id: first?.id ?? '' }, { actor: operator });
    // Where the machine is too busy for an answer in time, there are more lines in between.
    const events = detail.timeline.map(({ event }) => event).filter((event) => !event.startsWith('heard-'));
    expect([...events.slice(0, 2), events.at(-1)]).toEqual([
      'ready',
      'sending',
      expect.stringMatching(/^accepted-by-(?:webhook|query)$/),
    ]);
    expect(detail.invoice).toMatchObject({
      documentType: '60',
      attempts: 1,
      provider: { name: 'simulator', officialId: expect.stringMatching(/^[0-9a-f]{96}$/) },
    });
    expect(JSON.parse(detail.document)).toMatchObject({
      number: first?.number,
      reference: first?.id,
      totals: { total: first?.total },
    });
    await billing.untilNoWork();
  });

  it('that comes again makes nothing, and a rollback burns no number', async () => {
    const { cycleId, message } = await billing.bill(3);
    await billing.deliver(message);
    const failing = await billing.messageOf([aStatement()], { companyId: ANDINA, cycleId });
    await expect(billing.deliver(failing, ANDINA, true)).rejects.toThrow('rolled back');
    const next = await billing.bill(2, { cycleId });

    expect(next.cycleId).toBe(cycleId);
    const numbers = numbersOf(await billing.invoices(cycleId));
    expect(numbers).toHaveLength(5);
    expect(hasNoGap(numbers)).toBe(true);
  });

  it('shares the range with batches that come at the same time, without gap or double', async () => {
    const cycleId = randomUUID();

    await Promise.all(Array.from({ length: 12 }, () => billing.bill(20, { cycleId })));

    const numbers = numbersOf(await billing.invoices(cycleId));
    expect(numbers).toHaveLength(240);
    expect(hasNoGap(numbers)).toBe(true);
    await billing.untilFinal(cycleId, 240);
  });

  it('cannot be changed or deleted by the application role, nor seen by another company', async () => {
    const { cycleId } = await billing.bill(1);

    for (const sql of [
      'update invoice set total = 1',
      "update invoice set number = 'X'",
      "update invoice set document = '{}'",
      'delete from invoice',
      'truncate invoice',
      'delete from invoice_event',
      'delete from webhook',
      'update number_range set next_number = 1',
      'delete from number_range',
    ]) {
      await expect(billing.asApplication(sql)).rejects.toThrow();
    }
    expect(await billing.invoices(cycleId, LITORAL)).toEqual([]);
    expect(await billing.asApplication('update invoice_state set reason = null', LITORAL)).toBe(0);
  });
});

describe('a provider that behaves badly', () => {
  it.each([
    ['takes it and never answers', { hangEvery: 4 }],
    ['takes it and answers 500', { failEvery: 3 }],
    ['takes it and cuts the answer', { resetEvery: 3 }],
    ['calls back before it answers', { callBeforeAnswer: true }],
    ['calls back three times in disorder', { callDisordered: true }],
    ['never calls back', { silentEvery: 2 }],
    ['is out of service for a while', { downForMs: 1_500 }],
    ['takes half a second to decide', { latencyMs: 500 }],
  ])('and %s gets each invoice exactly once and accepts all', async (_habit, faults) => {
    await billing.simulator.faults(faults);
    const { cycleId } = await billing.bill(60);

    const invoices = await billing.untilFinal(cycleId, 60);

    expect(new Set(invoices.map(({ status }) => status))).toEqual(new Set(['accepted']));
    await expectOneDocumentEach(cycleId);
  });

  it('is probed, not stormed, while it is away', async () => {
    await billing.simulator.faults({ downForMs: 3_000 });
    const before = await billing.simulator.stats();
    const { cycleId } = await billing.bill(400);
    await billing.untilFinal(cycleId, 400);

    const { refusedWhileDown, submissions } = await billing.simulator.stats();

    // What it takes to notice (20 answers), the fifty in flight by then, and one per half second.
    expect(refusedWhileDown - before.refusedWhileDown).toBeLessThanOrEqual(20 + 50 + 10);
    expect(submissions - before.submissions).toBeLessThanOrEqual(400 + 20 + 50 + 10);
  });

  it("shows a rejection with the provider's reasons and remarks as observed", async () => {
    await billing.simulator.faults({ rejectEvery: 2 });
    const { cycleId } = await billing.bill(4);
    const rejected = (await billing.untilFinal(cycleId, 4)).filter(({ status }) => status === 'rejected');
    await billing.simulator.faults({ remarkEvery: 1 });
    const other = await billing.bill(1);

    expect(rejected).toHaveLength(2);
    expect(rejected[0]?.reason).toMatch(/^FAK21/);
    expect(await billing.untilFinal(other.cycleId, 1)).toMatchObject([
      { status: 'observed', reason: expect.stringMatching(/^FAJ43b/) },
    ]);
  });

  it('keeps what it took and owes when it is killed and started again', async () => {
    await billing.simulator.faults({ latencyMs: 1_000 });
    const { cycleId } = await billing.bill(30);
    await sleep(500);
    await billing.simulator.restart();

    await billing.untilFinal(cycleId, 30);

    await expectOneDocumentEach(cycleId);
  });
});

describe('a process that dies between the claim and the answer', () => {
  it.each(['sent', 'not sent'])(
    'leaves invoices that are asked for when the lease ends: those %s end as one document',
    async (how) => {
      await billing.simulator.faults({ downForMs: 600_000 });
      const { cycleId } = await billing.bill(5);
      await sleep(300);
      const invoices = await billing.invoices(cycleId);
      await billing.simulator.faults({ silentEvery: 1 });
      for (const { id } of invoices) {
        const { document } = await billing.bus.ask(getInvoice, { id }, { actor: operator });
        if (how === 'sent') await fetch(`${billing.simulator.url}/documents`, { method: 'POST', body: document });
      }
      // What the dead process leaves: marked as sending, leased for a moment more.
      await billing.admin.query(`update invoice_state set status = 'sending' where status = 'ready'`);
      await billing.admin.query(
        `update due_work set due_at = now() + interval '300 milliseconds' where kind = 'invoice'`,
      );

      const final = await billing.untilFinal(cycleId, 5);

      expect(numbersOf(final)).toEqual(numbersOf(invoices));
      await expectOneDocumentEach(cycleId);
    },
  );
});

describe('a callback', () => {
  it('signed for another company, or by nobody, changes nothing', async () => {
    const before = await billing.count('webhook');

    expect(await billing.receive(callbackOf(randomUUID(), { companyId: LITORAL, signedFor: ANDINA }))).toBe('refused');
    expect(await billing.receive({ ...callbackOf(randomUUID()), body: Buffer.from('{}') })).toBe('refused');
    expect(await billing.receive(callbackOf(randomUUID(), { companyId: randomUUID() }))).toBe('refused');
    expect(await billing.count('webhook')).toBe(before);
  });

  it('repeated a hundred times at once is stored once', async () => {
    const callback = callbackOf(randomUUID());

    const outcomes = await Promise.all(Array.from({ length: 100 }, () => billing.receive(callback)));

    expect(outcomes.filter((outcome) => outcome === 'stored')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'duplicate')).toHaveLength(99);
  });

  it('with an unknown reference is kept, and never moves an invoice of another company', async () => {
    const { cycleId } = await billing.bill(1);
    const [invoice] = await billing.untilFinal(cycleId, 1);
    const before = await billing.count('webhook');

    expect(await billing.receive(callbackOf(invoice?.id ?? '', { companyId: LITORAL, state: 'REJECTED' }))).toBe(
      'stored',
    );
    expect(await billing.receive(callbackOf(invoice?.id ?? '', { state: 'PROCESSING' }))).toBe('stored');
    await sleep(400);

    expect(await billing.count('webhook')).toBe(before + 2);
    expect(await billing.invoices(cycleId)).toMatchObject([{ status: 'accepted' }]);
  });
});

describe('the operations', () => {
  it.each(['total', '-total', 'customer', '-updated'])('page through invoices sorted by %s', async (sort) => {
    const cycleId = randomUUID();
    const names = ['molinos', 'Arepas', 'Zapatos', 'Bodega', 'Arepas', 'café', 'Nariño'];
    const statements = names.map((name, index) => {
      const statement = aStatement({ ordinal: index + 1, total: `${[980, 1000, 99][index % 3]}.25` });
      return { ...statement, customer: { ...statement.customer, name } };
    });
    // One after the other, so that they are of two moments; what still changes would go on to another place of a list by time.
    for (const [from, to] of [
      [0, 4],
      [4, 7],
    ] as const) {
      await billing.deliver(await billing.messageOf(statements.slice(from, to), { companyId: ANDINA, cycleId }));
      await billing.untilFinal(cycleId, to);
    }
    const filter = { cycleId, period: '', status: '', query: '', supplyPointId: null, customerId: null };
    const ask = (limit: number, cursor: string | null, by: string = sort) =>
      billing.bus.ask(listInvoices, { ...filter, sort: by, limit, cursor }, { actor: operator });
    const whole = (await ask(10, null)).items;
    const pages = [await ask(3, null)];
    for (let next = pages[0]?.nextCursor; next; next = pages.at(-1)?.nextCursor) pages.push(await ask(3, next));
    const keyOf = (item: (typeof whole)[number]) =>
      sort.endsWith('total')
        ? Number(item.total)
        : sort === 'customer'
          ? item.customer.name.toLowerCase()
          : item.updatedAt.getTime();
    const keys = whole.map(keyOf);
    const rising = keys.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));

    expect(new Set(keys).size).toBeGreaterThan(1);
    expect(pages.map(({ items }) => items.length)).toEqual([3, 3, 1]);
    expect(pages.flatMap(({ items }) => items.map(({ id }) => id))).toEqual(whole.map(({ id }) => id));
    expect(keys).toEqual(sort.startsWith('-') ? rising.toReversed() : rising);
    await expect(ask(3, pages[0]?.nextCursor ?? '', 'updated')).rejects.toMatchObject({ code: 'invoices.bad-cursor' });
    await expect(ask(3, null, 'colour')).rejects.toMatchObject({ code: 'invoices.bad-sort' });
  });

  it.each(['total', 'updated', null])('refuse a cursor whose place in the order of %s cannot be', async (sort) => {
    const { cycleId } = await billing.bill(2);
    const filter = { cycleId, period: '', status: '', query: '', supplyPointId: null, customerId: null, sort };
    const ask = (cursor: string | null) =>
      billing.bus.ask(listInvoices, { ...filter, limit: 1, cursor }, { actor: operator });
    const { nextCursor } = await ask(null);
    const place: unknown = JSON.parse(Buffer.from(nextCursor ?? '', 'base64url').toString());
    const nowhere = { ...Object(place), rank: '2026-02-31 10:00:00+00' };

    await expect(ask(Buffer.from(JSON.stringify(nowhere)).toString('base64url'))).rejects.toMatchObject({
      code: 'invoices.bad-cursor',
    });
  });

  it('page through invoices by cursor, and refuse the cursor of another filter', async () => {
    const { cycleId } = await billing.bill(7);
    const filter = { cycleId, period: '', status: '', query: '', supplyPointId: null, customerId: null, sort: null };
    const first = await billing.bus.ask(listInvoices, { ...filter, limit: 4, cursor: null }, { actor: operator });
    const second = await billing.bus.ask(
      listInvoices,
      { ...filter, limit: 4, cursor: first.nextCursor },
      { actor: operator },
    );

    expect([first.items.length, second.items.length, second.nextCursor, first.total]).toEqual([4, 3, null, 7]);
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(7);
    await expect(
      billing.bus.ask(
        listInvoices,
        { ...filter, period: '2026-09', limit: 4, cursor: first.nextCursor },
        { actor: operator },
      ),
    ).rejects.toMatchObject({ code: 'invoices.bad-cursor' });
    expect(
      (
        await billing.bus.ask(
          listInvoices,
          { ...filter, query: 'sp-00003', limit: 4, cursor: null },
          { actor: operator },
        )
      ).items,
    ).toHaveLength(1);
  });

  it('count what fits a filter by status, with its money', async () => {
    await billing.simulator.faults({ rejectEvery: 3 });
    const { cycleId } = await billing.bill(6);
    await billing.untilFinal(cycleId, 6);
    const filter = { cycleId, period: '', query: '', supplyPointId: null, customerId: null };

    const { statuses, all } = await billing.bus.ask(countInvoices, filter, { actor: operator });

    const own = await billing.invoices(cycleId);
    const totalOf = (status: string) =>
      sum(own.filter((one) => one.status === status).map(({ total }) => decimal(total))).toString();
    expect(statuses.map(({ status, count }) => [status, count])).toEqual([
      ['accepted', 4],
      ['rejected', 2],
    ]);
    for (const { status, total } of statuses) expect(decimal(total).toString()).toBe(totalOf(status));
    expect(all).toMatchObject([{ currency: 'COP', count: 6 }]);
    const none = await billing.bus.ask(countInvoices, { ...filter, query: 'nobody' }, { actor: operator });
    expect(none).toEqual({ statuses: [], all: [] });
  });

  it('leave through a provider that is told by its code', async () => {
    expect(await billing.bus.ask(getProvider, {}, { actor: operator })).toEqual({ code: 'simulator' });
  });

  it('show every answer of the provider as it came, by which request, and that a callback was signed', async () => {
    await billing.simulator.faults({ rejectEvery: 1 });
    const { cycleId } = await billing.bill(1);
    const [invoice] = await billing.untilFinal(cycleId, 1);
    await billing.receive(callbackOf(invoice?.id ?? '', { state: 'PROCESSING', id: 'msg_late' }));

    const detail = await billing.untilTold(invoice?.id ?? '', 'heard-by-webhook');

    expect(detail.documentHash).toBe(createHash('sha256').update(detail.document).digest('hex'));
    const submitted = detail.timeline.find(({ event }) => event.endsWith('-by-submit'));
    expect(submitted).toMatchObject({ raw: expect.stringMatching(/^HTTP \d{3}\n/), tookMs: expect.any(Number) });
    expect(detail.timeline.at(-1)).toMatchObject({
      event: 'heard-by-webhook',
      outcome: 'pending',
      webhookId: 'msg_late',
      signature: 'valid',
      raw: expect.stringContaining('PROCESSING'),
    });
  });

  it('ask the provider at once when told to', async () => {
    await billing.simulator.faults({ silentEvery: 1 });
    const { cycleId } = await billing.bill(1);
    await sleep(300);
    const [invoice] = await billing.invoices(cycleId);

    const asked = await billing.bus.ask(queryInvoice, { id: invoice?.id ?? '' }, { actor: operator });

    expect(asked).toMatchObject({
      status: 'accepted',
      actions: [{ name: 'query', allowed: 'no', reason: 'invoices.final' }],
    });
    await expect(billing.bus.ask(queryInvoice, { id: randomUUID() }, { actor: operator })).rejects.toMatchObject({
      code: 'invoices.not-found',
    });
  });
});
