import { describe, expect, it } from '@jest/globals';
import type { Bus } from '@kantia/platform/ports/bus';
import { WebhookLine, type Arrival } from './webhook-line.js';

const arrival = (provider: string, companyId: string, body: string): Arrival => ({
  provider,
  companyId,
  callback: { headers: {}, body: Buffer.from(body) },
});

describe('the line of callbacks', () => {
  it('hands on together what came for one company, and gives each its own outcome', async () => {
    const asked: string[][] = [];
    const bus = busThat(async ({ callbacks }) => {
      const bodies = callbacks.map(({ body }) => Buffer.from(body).toString());
      asked.push(bodies);
      return { outcomes: bodies.map((body) => (body === 'again' ? 'duplicate' : 'stored')) };
    });
    const line = new WebhookLine(bus, 5);

    const outcomes = await Promise.all(
      [arrival('p', 'a', 'one'), arrival('p', 'b', 'two'), arrival('p', 'a', 'again')].map((each) => line.take(each)),
    );

    expect(outcomes).toEqual(['stored', 'stored', 'duplicate']);
    expect(asked).toEqual([['one', 'again'], ['two']]);
  });

  it('fails for the callbacks of one company only', async () => {
    const bus = busThat(async ({ callbacks }) => {
      if (Buffer.from(callbacks[0]?.body ?? []).toString() === 'bad') throw new Error('away');
      return { outcomes: ['stored'] };
    });
    const line = new WebhookLine(bus, 1);

    const outcomes = await Promise.allSettled([line.take(arrival('p', 'a', 'bad')), line.take(arrival('p', 'b', 'x'))]);

    expect(outcomes).toMatchObject([{ reason: { message: 'away' } }, { value: 'stored' }]);
  });

  it('takes an answer that misses one as a failure of that one', async () => {
    const line = new WebhookLine(
      busThat(async () => ({ outcomes: ['stored'] })),
      1,
    );

    const outcomes = await Promise.allSettled(['x', 'y'].map((body) => line.take(arrival('p', 'a', body))));

    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  });
});

interface Asked {
  readonly callbacks: readonly { readonly body: Uint8Array }[];
}

function busThat(answer: (request: Asked) => Promise<unknown>): Bus {
  return { ask: (_operation: unknown, request: Asked) => answer(request) } as unknown as Bus;
}
