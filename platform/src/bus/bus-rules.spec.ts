import { describe, expect, it } from '@jest/globals';
import { Refusal, Unavailable } from '../ports/errors.js';
import { backoffMs } from './message-pipeline.js';
import { fromErrorReply, toErrorReply } from './refusal-body.js';
import { destinationOf, payloadAttributes } from './spans.js';
import { streamOf, streamOfSubject } from './streams.js';

describe('the way back of a message', () => {
  it('grows to thirty seconds and stays there, never less than half of its step', () => {
    const steps = [200, 400, 800, 1_600, 3_200, 6_400, 12_800, 25_600, 30_000, 30_000];
    for (const [index, step] of steps.entries()) {
      const delay = backoffMs(index + 1);
      expect(delay).toBeGreaterThanOrEqual(step / 2);
      expect(delay).toBeLessThanOrEqual(step);
    }
    expect(backoffMs(10_000)).toBeLessThanOrEqual(30_000);
  });
});

describe('an error over request and reply', () => {
  it('comes back as the refusal that it was', () => {
    const refusal = new Refusal('a.b', 'stale', 'Cambió.', { version: '3' }, [
      { pointer: '/x', code: 'c', message: 'm' },
    ]);

    const { status, body } = toErrorReply(refusal);

    expect(fromErrorReply(status, body, 'x.y')).toEqual(refusal);
  });

  it('names the dependency that is away, and of a defect nothing', () => {
    const away = toErrorReply(new Unavailable('postgres'));
    const failed = toErrorReply(new TypeError('secret'));

    expect(fromErrorReply(away.status, away.body, 'x.y')).toBeInstanceOf(Unavailable);
    expect(JSON.stringify(failed)).not.toContain('secret');
  });
});

describe('names', () => {
  it('of streams follow their owner', () => {
    expect(streamOf('billing-gateway')).toBe('BILLING_GATEWAY');
    expect(streamOfSubject('billing-gateway.invoices.changed.v1')).toBe('BILLING_GATEWAY');
  });

  it('of spans carry no version, and attributes only what finds them', () => {
    expect(destinationOf('cycles.wave.requested.v12')).toBe('cycles.wave.requested');
    expect(payloadAttributes({ cycleId: 'c', batch: 3, name: 'Ana' })).toEqual({
      'kantia.cycle.id': 'c',
      'kantia.batch': '3',
    });
  });
});
