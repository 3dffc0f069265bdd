import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { InputsLab } from './inputs-lab.js';

let lab: InputsLab;
beforeAll(() => {
  lab = new InputsLab();
});
afterAll(() => lab.close());

const HEAD = 'punto_suministro;fecha_hora;kwh;kvarh';
/** More lines than are read one by one: 4 points with a month of quarters each. */
const LINES: readonly string[] = Array.from({ length: 4 * 2_880 }, (_, i) => {
  const [point, quarter] = [Math.floor(i / 2_880) + 1, i % 2_880];
  const time = new Date(Date.UTC(2026, 1, 1) + (quarter + 1) * 900_000).toISOString().slice(0, 19);
  return `F0${point};${time};${point}.${String(quarter % 1_000).padStart(4, '0')};${quarter % 7 === 0 ? '' : '0'}`;
});
const changed = (at: number, line: string) => LINES.with(at, line);
const joined = (lines: readonly string[]) => `${[HEAD, ...lines].join('\n')}\n`;

/** The same table twice: as it is, and with a quoted cell, for which it is read line by line. */
async function bothWays(lines: readonly string[], decimal: 'auto' | 'point' = 'auto') {
  const quoted = lines.with(1, (lines[1] ?? '').replace('F01', '"F01"'));
  const read = async (text: string) => lab.load({ kind: 'pe.load-profile', text, decimal });
  const [native, byLine] = [await read(joined(lines)), await read(joined(quoted))];
  const { data: nativeData, errorsObject: nativeErrors, id: _native, version: _v, ...nativeOutcome } = native;
  const { data: byLineData, errorsObject: byLineErrors, id: _byLine, version: _w, ...byLineOutcome } = byLine;
  expect(nativeOutcome).toEqual(byLineOutcome);
  expect(nativeErrors?.sha256).toEqual(byLineErrors?.sha256);
  if (nativeData && byLineData) {
    const all = '"row", supply_point_code, ends_at::VARCHAR AS ends_at, kwh, kvarh, "month"';
    expect(await lab.rows(nativeData, all)).toEqual(await lab.rows(byLineData, all));
  }
  return native;
}

describe('a large file', () => {
  it('gives what it gives line by line', async () => {
    const read = await bothWays(LINES);

    expect(read).toMatchObject({ status: 'accepted', rows: LINES.length, keys: 120, errors: [] });
  });

  it('is put in order when it comes in another', async () => {
    expect(await bothWays(LINES.toReversed())).toMatchObject({ status: 'accepted', rows: LINES.length });
  });

  it.each([
    ['a wrong figure', changed(11_000, 'F05;2026-02-25T00:00:00;x;0'), [[11_002, 'inputs.not-a-decimal']]],
    ['a missing cell', changed(11_000, 'F05;2026-02-25T00:00:00;1'), [[11_002, 'inputs.columns-differ']]],
    ['a cell too many', changed(11_000, 'F05;2026-02-25T00:00:00;1;2;3'), [[11_002, 'inputs.columns-differ']]],
    ['another decimal mark', changed(11_000, 'F05;2026-02-25T00:00:00;1,5;0'), [[1, 'inputs.decimal-mixed']]],
    ['no quarter', changed(11_000, 'F05;2026-02-25T00:01:00;1;0'), [[11_002, 'pe.load-profile.not-a-quarter']]],
    ['a line twice', [...LINES, LINES[7] ?? ''], [[LINES.length + 2, 'inputs.repeated-key']]],
    ['an error after a blank line', ['', ...changed(11_000, 'F05;;1;0')], [[11_003, 'inputs.required']]],
  ])('is told apart with %s', async (_, lines, errors) => {
    const read = await bothWays(lines);

    expect(read.errors.map(({ row, code }) => [row, code])).toEqual(errors);
  });

  it('keeps the numbers of its lines when some are blank, or ends without a line end or with carriage returns', async () => {
    await bothWays([...LINES.slice(0, 100), '', ';;;', ...LINES.slice(100)]);
    for (const text of [joined(LINES).trimEnd(), joined(LINES).replaceAll('\n', '\r\n')]) {
      const read = await lab.load({ kind: 'pe.load-profile', text });
      expect(read).toMatchObject({ status: 'accepted', rows: LINES.length });
    }
  });

  it('is refused where no mark tells what 1.234 means, unless it is given', async () => {
    const whole = LINES.map((line) => line.replace(/;\d+\.\d+;/, ';1.234;'));

    expect((await bothWays(whole)).errors.map(({ code }) => code)).toEqual(['inputs.decimal-ambiguous']);
    expect(await bothWays(whole, 'point')).toMatchObject({ status: 'accepted' });
    const late = LINES.map((line, i) => line.replace(/;\d+\.\d+;/, i < 5_000 ? ';7;' : ';1.234;'));
    expect((await bothWays(late)).errors.map(({ code }) => code)).toEqual(['inputs.decimal-ambiguous']);
  });
});
