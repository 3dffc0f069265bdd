import { describe, expect, it } from '@jest/globals';
import { CsvParser, findDelimiter } from './csv-parser.js';

const limits = { columnsMax: 4, cellLengthMax: 20 };

function parse(...parts: readonly string[]) {
  const parser = new CsvParser(';', limits);
  const records = [...parts.flatMap((part) => parser.push(part)), ...parser.end()];
  return { cells: records.map(({ cells }) => cells), rows: records.map(({ row }) => row), problem: parser.problem };
}

describe('CsvParser', () => {
  it.each([
    ['LF', 'a;b\nc;d\n'],
    ['CRLF', 'a;b\r\nc;d'],
    ['CR', 'a;b\rc;d\r'],
  ])('reads records that end in %s', (_, text) => {
    expect(parse(text).cells).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('reads the same text however it is cut', () => {
    const text = 'a;"x;""y""\nz";b\r\n;"";c\n';

    const whole = parse(text).cells;

    expect(whole).toEqual([
      ['a', 'x;"y"\nz', 'b'],
      ['', '', 'c'],
    ]);
    for (let at = 1; at < text.length; at += 1) expect(parse(text.slice(0, at), text.slice(at)).cells).toEqual(whole);
  });

  it('counts blank lines but does not hand them out', () => {
    expect(parse('a;b\n\n;\nc;d\n')).toMatchObject({
      rows: [1, 4],
      cells: [
        ['a', 'b'],
        ['c', 'd'],
      ],
    });
  });

  it.each([
    ['a;b;c;d;e\n', 'too-many-columns', 1],
    ['a\n123456789012345678901\n', 'cell-too-long', 2],
    ['a\n"never closed\n', 'open-quote', 2],
  ])('stops at %j with %s', (text, code, row) => {
    expect(parse(text).problem).toEqual({ code, row });
  });
});

describe('findDelimiter', () => {
  it.each([
    ['a;b;c', ';'],
    ['a,b,c', ','],
    ['a\tb\tc', '\t'],
    ['"a,b,c,d";e', ';'],
    ['alone', ';'],
  ])('reads %j as separated by %j', (line, delimiter) => {
    expect(findDelimiter(line)).toBe(delimiter);
  });
});
