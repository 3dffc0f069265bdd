import { describe, expect, it } from '@jest/globals';
import { timesOf } from './stays.js';

describe('timesOf', () => {
  it('knows nothing before a stay has finished', () => {
    expect(timesOf([])).toEqual({ totalMs: 0n, p50Ms: null, p95Ms: null });
  });

  it('takes percentiles over services, not over groups', () => {
    const stays = [
      { durationMs: 1_000, count: 94 },
      { durationMs: 9_000, count: 5 },
      { durationMs: 10, count: 1 },
    ];

    expect(timesOf(stays)).toEqual({ totalMs: 139_010n, p50Ms: 1_000n, p95Ms: 1_000n });
    expect(timesOf([...stays, { durationMs: 9_000, count: 1 }]).p95Ms).toBe(9_000n);
  });
});
