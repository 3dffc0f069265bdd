import { expect, it } from '@jest/globals';
import { present } from '@kantia/kernel/assert';
import { period } from '@kantia/kernel/period';
import { monthsOf } from '../../resolution/needs.js';
import { coPpi as kind } from './kind.js';

it('reaches back to any base month', () => {
  expect(monthsOf(present(kind.need, 'somebody needs it'), period('2026-04'))).toEqual({
    from: '0000-00',
    until: '2026-04',
  });
});
