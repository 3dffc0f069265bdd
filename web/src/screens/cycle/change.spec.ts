import { describe, expect, it } from '@jest/globals';
import { Formatter } from '../../format/formatter.js';
import { changeOf } from './change.js';

const lima = new Formatter('PE', 'es');

describe('the change against last month', () => {
  it.each<[string | undefined, string | undefined, string | null]>([
    ['110.00', '100.00', '+10%'],
    ['90.00', '100.00', '−10%'],
    ['100.00', '100.00', '0%'],
    ['100.00', '0.00', null],
    ['100.00', undefined, null],
    [undefined, '100.00', null],
    ['-50', '-100', '+50%'],
  ])('%s against %s is %s', (now, before, expected) => {
    expect(changeOf(now, before, lima)).toBe(expected);
  });
});
