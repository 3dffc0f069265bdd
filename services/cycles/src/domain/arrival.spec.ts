import { describe, expect, it } from '@jest/globals';
import { answerArrival } from './arrival.js';
import type { Stage } from './stage.js';
import { mayServe, wantWave, waveArrival } from './waves.js';
import { aCycle } from '../../test/builders.js';

describe('an answer about a service', () => {
  it.each<{
    stage: Stage;
    wave: number | null;
    expects: 'validating' | 'settling';
    answerOf: number;
    arrival: string;
    because: string;
  }>([
    {
      stage: 'validating',
      wave: 1,
      expects: 'validating',
      answerOf: 1,
      arrival: 'current',
      because: 'the service waits for it',
    },
    {
      stage: 'settling',
      wave: 1,
      expects: 'validating',
      answerOf: 1,
      arrival: 'late',
      because: 'it was applied before',
    },
    { stage: 'accepted', wave: 1, expects: 'settling', answerOf: 1, arrival: 'late', because: 'it was applied before' },
    {
      stage: 'validation-failed',
      wave: 1,
      expects: 'validating',
      answerOf: 1,
      arrival: 'late',
      because: 'it was applied before',
    },
    {
      stage: 'validating',
      wave: 1,
      expects: 'settling',
      answerOf: 1,
      arrival: 'early',
      because: 'the stage before is not applied yet',
    },
    {
      stage: 'validated',
      wave: 1,
      expects: 'settling',
      answerOf: 1,
      arrival: 'early',
      because: 'the stage before is not applied yet',
    },
    {
      stage: 'awaiting-inputs',
      wave: null,
      expects: 'validating',
      answerOf: 1,
      arrival: 'early',
      because: 'the wave is not applied yet',
    },
    {
      stage: 'awaiting-inputs',
      wave: 1,
      expects: 'validating',
      answerOf: 2,
      arrival: 'early',
      because: 'the wave is not applied yet',
    },
    {
      stage: 'validating',
      wave: 2,
      expects: 'validating',
      answerOf: 1,
      arrival: 'late',
      because: 'the service is in a newer wave',
    },
    {
      stage: 'excluded',
      wave: null,
      expects: 'validating',
      answerOf: 1,
      arrival: 'late',
      because: 'a person took the service out',
    },
  ])(
    'of wave $answerOf for $expects finds $stage of wave $wave: $arrival, because $because',
    ({ stage, wave, expects, answerOf, arrival }) => {
      expect(answerArrival({ ordinal: 1, stage, wave }, { expects, wave: answerOf })).toBe(arrival);
    },
  );
});

describe('waves', () => {
  it('opens the next wave where services wait', () => {
    expect(wantWave(aCycle({ counts: { 'awaiting-inputs': 2 }, lastWave: 1 }))).toMatchObject({
      lastWave: 2,
      openWave: 2,
      waveWanted: false,
    });
  });

  it('never has two open: the second is remembered', () => {
    const open = aCycle({ counts: { 'awaiting-inputs': 2 }, lastWave: 1, openWave: 1 });

    expect(wantWave(open)).toMatchObject({ lastWave: 1, openWave: 1, waveWanted: true });
  });

  it('asks for nothing where nobody waits', () => {
    const cycle = aCycle({ counts: { settling: 2 }, lastWave: 1 });

    expect(wantWave(cycle)).toBe(cycle);
  });

  it.each<{ lastWave: number; openWave: number | null; wave: number; arrival: string }>([
    { lastWave: 1, openWave: 1, wave: 1, arrival: 'current' },
    { lastWave: 1, openWave: null, wave: 1, arrival: 'late' },
    { lastWave: 2, openWave: 2, wave: 1, arrival: 'late' },
    { lastWave: 1, openWave: 1, wave: 2, arrival: 'early' },
  ])(
    'takes the resolution of wave $wave as $arrival when $openWave of $lastWave is open',
    ({ lastWave, openWave, wave, arrival }) => {
      expect(waveArrival(aCycle({ lastWave, openWave }), wave)).toBe(arrival);
    },
  );

  it.each<{ kind: string; period: string; serves: boolean }>([
    { kind: 'co.register-readings', period: '2026-02', serves: true },
    { kind: 'co.cpi', period: '2026-01', serves: true },
    { kind: 'derived.consumption', period: '2026-01', serves: true },
    { kind: 'derived.consumption', period: '2026-02', serves: false },
  ])('serves a cycle of 2026-02 by $kind of $period: $serves', ({ kind, period, serves }) => {
    expect(mayServe(aCycle({}), { kind, period })).toBe(serves);
  });
});
