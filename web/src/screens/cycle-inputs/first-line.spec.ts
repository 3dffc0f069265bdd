import { describe, expect, it } from '@jest/globals';
import { firstLineOf } from './first-line.js';

describe('the first line of a file', () => {
  it.each<[string, string | null]>([
    ['\uFEFFmes;ipc\r\n2026-01;1', 'mes;ipc'],
    ['mes\tipc', 'mes\tipc'],
    ['', ''],
    ['PK\u0003\u0004\u0000', null],
  ])('of %j is %j', async (text, expected) => {
    expect(await firstLineOf(new Blob([text]))).toBe(expected);
  });
});
