import { describe, expect, it } from '@jest/globals';
import { aCycle } from '../../test/builders.js';
import type { Cycle } from './cycle.js';
import { afterSettlement } from './flow.js';
import { promoted, refusalToPromote, wayInto } from './promotion.js';
import { paceOf } from './systemic.js';

const dry = (of: Partial<Cycle>) =>
  aCycle({ isDryRun: true, startedAt: new Date(0), status: 'awaiting-approval', counts: { approved: 3 }, ...of });

describe('a dry run', () => {
  it.each<{ what: string; of: Partial<Cycle>; refusal: string }>([
    { what: 'that came to its end', of: {}, refusal: '' },
    { what: 'that failed in part', of: { status: 'with-exceptions', counts: { 'validation-failed': 2 } }, refusal: '' },
    { what: 'that is none', of: { isDryRun: false }, refusal: 'cycles.not-dry-run' },
    { what: 'that was discarded', of: { status: 'cancelled' }, refusal: 'cycles.already-closed' },
    { what: 'that has not begun', of: { status: 'draft', startedAt: null }, refusal: 'cycles.not-started' },
    { what: 'that moves', of: { status: 'running', counts: { settling: 1 } }, refusal: 'cycles.still-moving' },
    { what: 'with reviews', of: { counts: { approved: 2, 'in-review': 1 } }, refusal: 'cycles.reviews-open' },
  ])('$what: "$refusal" to promote', ({ of, refusal }) => {
    expect(refusalToPromote(dry(of))).toBe(refusal);
  });

  it('goes to the end of an automatic cycle but for sending', () => {
    expect(afterSettlement(paceOf(dry({ mode: 'automatic' }))).at(-1)?.to).toBe('approved');
    expect(afterSettlement(paceOf(dry({ mode: 'manual' }))).at(-1)?.to).toBe('settled');
    expect(afterSettlement(paceOf(dry({ mode: 'automatic', isDryRun: false }))).at(-1)?.to).toBe('sending');
  });

  it('is told of from where each service enters to where it stands', () => {
    for (const path of promoted) expect(wayInto(path.at(-1)?.to ?? 'selected')?.at(-1)?.to).toBe('settling');
    expect(wayInto('validation-failed')?.map(({ to }) => to)).toEqual([
      'selected',
      'awaiting-inputs',
      'validating',
      'validation-failed',
    ]);
    expect(wayInto('sending')).toBeNull();
  });
});
