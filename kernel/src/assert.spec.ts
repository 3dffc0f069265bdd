import { expect, it } from '@jest/globals';
import { assert, Defect, present } from './assert.js';

it('stops on a broken assumption with what was expected', () => {
  expect(() => assert(false, 'a statement is the sum of its lines')).toThrow(
    new Defect('a statement is the sum of its lines'),
  );
});

it.each([0, '', false])('takes %j as present: only null and undefined are absent', (value) => {
  expect(present(value, 'there')).toBe(value);
});

it.each([null, undefined])('stops on %j', (value) => {
  expect(() => present(value, 'the cycle exists')).toThrow('the cycle exists');
});
