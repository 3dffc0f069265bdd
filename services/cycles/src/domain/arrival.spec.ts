import { describe, expect, it } from '@jest/globals';
import { answerArrival } from './arrival.js';
import { mayServe, wantWave, waveArrival } from './waves.js';
import { aCycle } from '../../test/builders.js';

describe('an answer about a service', () => {
  it.each`
    stage                  | wave    | expects         | answerOf | arrival      | because
    ${'validating'}        | ${1}    | ${'validating'} | ${1}     | ${'current'} | ${'the service waits for it'}
    ${'settling'}          | ${1}    | ${'validating'} | ${1}     | ${'late'}    | ${'it was applied before'}
    ${'accepted'}          | ${1}    | ${'settling'}   | ${1}     | ${'late'}    | ${'it was applied before'}
    ${'validation-failed'} | ${1}    | ${'validating'} | ${1}     | ${'late'}    | ${'it was applied before'}
    ${'validating'}        | ${1}    | ${'settling'}   | ${1}     | ${'early'}   | ${'the stage before is not applied yet'}
    ${'validated'}         | ${1}    | ${'settling'}   | ${1}     | ${'early'}   | ${'the stage before is not applied yet'}
    ${'awaiting-inputs'}   | ${null} | ${'validating'} | ${1}     | ${'early'}   | ${'the wave is not applied yet'}
    ${'awaiting-inputs'}   | ${1}    | ${'validating'} | ${2}     | ${'early'}   | ${'the wave is not applied yet'}
    ${'validating'}        | ${2}    | ${'validating'} | ${1}     | ${'late'}    | ${'the service is in a newer wave'}
    ${'excluded'}          | ${null} | ${'validating'} | ${1}     | ${'late'}    | ${'a person took the service out'}
  `('of wave $answerOf for $expects finds $stage of wave $wave: $arrival, because $because', ({ stage, wave, expects, answerOf, arrival }) => {
    expect(answerArrival({ ordinal: 1, stage, wave }, { expects, wave: answerOf })).toBe(arrival);
  });
});

describe('waves', () => {
  it('opens the next wave where services wait', () => {
    expect(wantWave(aCycle({ counts: { 'awaiting-inputs': 2 }, lastWave: 1 }))).toMatchObject({ lastWave: 2, openWave: 2, waveWanted: false });
  });

  it('never has two open: the second is remembered', () => {
    const open = aCycle({ counts: { 'awaiting-inputs': 2 }, lastWave: 1, openWave: 1 });

    expect(wantWave(open)).toMatchObject({ lastWave: 1, openWave: 1, waveWanted: true });
  });

  it('asks for nothing where nobody waits', () => {
    const cycle = aCycle({ counts: { settling: 2 }, lastWave: 1 });

    expect(wantWave(cycle)).toBe(cycle);
  });

  it.each`
    lastWave | openWave | wave | arrival
    ${1}     | ${1}     | ${1} | ${'current'}
    ${1}     | ${null}  | ${1} | ${'late'}
    ${2}     | ${2}     | ${1} | ${'late'}
    ${1}     | ${1}     | ${2} | ${'early'}
  `('takes the resolution of wave $wave as $arrival when $openWave of $lastWave is open', ({ lastWave, openWave, wave, arrival }) => {
    expect(waveArrival(aCycle({ lastWave, openWave }), wave)).toBe(arrival);
  });

  it.each`
    kind                      | period       | serves
    ${'co.register-readings'} | ${'2026-02'} | ${true}
    ${'co.cpi'}               | ${'2026-01'} | ${true}
    ${'derived.consumption'}  | ${'2026-01'} | ${true}
    ${'derived.consumption'}  | ${'2026-02'} | ${false}
  `('serves a cycle of 2026-02 by $kind of $period: $serves', ({ kind, period, serves }) => {
    expect(mayServe(aCycle({}), { kind, period })).toBe(serves);
  });
});
