import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { DuckDbColumnar, type ColumnarSettings } from './duckdb-columnar.js';

const root = mkdtempSync(join(tmpdir(), 'kantia-columnar-'));
const started: DuckDbColumnar[] = [];
function aColumnar(settings: Partial<ColumnarSettings> = {}): DuckDbColumnar {
  const columnar = new DuckDbColumnar({ folder: join(root, 'work'), ...settings });
  started.push(columnar);
  return columnar;
}

afterEach(async () => {
  await Promise.all(started.splice(0).map((columnar) => columnar.close()));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

async function counted(stream: AsyncIterable<readonly { i: number }[]>) {
  let [rows, inOrder] = [0, true];
  for await (const chunk of stream)
    for (const { i } of chunk) {
      inOrder &&= i === rows;
      rows += 1;
    }
  return { rows, inOrder };
}

describe('DuckDbColumnar', () => {
  it('gives figures and dates as exact text and whole numbers as they are', async () => {
    const rows = await aColumnar().session([], (session) =>
      session.query(
        `select ?::decimal(38,9) as kwh, date '2026-10-31' as day, 7 as ordinal, 9007199254740993 as big, true as flag, null as nothing, ? as count`,
        ['12345678901234567890.123456789', 3],
      ),
    );

    expect(rows).toEqual([
      {
        kwh: '12345678901234567890.123456789',
        day: '2026-10-31',
        ordinal: 7,
        big: 9007199254740993n,
        flag: true,
        nothing: null,
        count: 3n,
      },
    ]);
  });

  it('keeps the scale and the sign of small figures', async () => {
    const rows = await aColumnar().session([], (session) =>
      session.query(`select '-0.050'::decimal(18,3) as a, '0'::decimal(18,2) as b`),
    );

    expect(rows).toEqual([{ a: '-0.050', b: '0.00' }]);
  });

  it('refuses a column of floating point by its name', async () => {
    const asked = aColumnar().session([], (session) => session.query('select 1::decimal(9,2) / 3 as share'));

    await expect(asked).rejects.toMatchObject({
      name: 'Defect',
      message: expect.stringContaining('column "share" is DOUBLE'),
    });
  });

  it('refuses a parameter that is not whole', async () => {
    const asked = aColumnar().session([], (session) => session.query('select ?', [0.1]));

    await expect(asked).rejects.toThrow(/passed as text/);
  });

  it('reads and writes only its folder and what it was given', async () => {
    const given = join(root, 'given.csv');
    const other = join(root, 'other.csv');
    writeFileSync(given, 'a\n1\n');
    writeFileSync(other, 'a\n2\n');

    await aColumnar().session([given], async (session) => {
      await session.run(
        `copy (select a::integer as a from read_csv(?, header = true, all_varchar = true)) to '${session.folder}/out.parquet'`,
        [given],
      );
      expect(await session.query(`select a from '${session.folder}/out.parquet'`)).toEqual([{ a: 1 }]);
      await expect(session.query(`select * from '${other}'`)).rejects.toThrow(/[Pp]ermission/);
      await expect(session.run(`copy (select 1) to '${root}/escaped.csv'`)).rejects.toThrow(/[Pp]ermission/);
      await expect(session.run('set enable_external_access = true')).rejects.toThrow();
    });
  });

  it('streams a large result in chunks and can be left in the middle', async () => {
    await aColumnar().session([], async (session) => {
      let rows = 0;
      for await (const chunk of session.stream('select i::integer as i from range(100000) t(i)')) rows += chunk.length;
      for await (const chunk of session.stream<{ i: number }>('select i::integer as i from range(100000) t(i)')) {
        expect(chunk[0]).toEqual({ i: 0 });
        break;
      }

      expect(rows).toBe(100_000);
      expect(await session.query('select 1 as one')).toEqual([{ one: 1 }]);
    });
  });

  it('answers what is asked all at once in its order, beside a stream that is not at its end', async () => {
    const [, large, small] = await aColumnar().session([], (session) =>
      Promise.all([
        session.run('create temp table t as select i::integer as i from range(30000) r(i)'),
        counted(session.stream<{ i: number }>('select i from t order by i')),
        session.query('select count(*)::integer as n, max(i) as last from t'),
      ]),
    );

    expect(large).toEqual({ rows: 30_000, inOrder: true });
    expect(small).toEqual([{ n: 30_000, last: 29_999 }]);
  });

  it('writes rows that come back as they were', async () => {
    const cells = [
      ['a,"b"', null],
      ['', 'línea\ndos'],
    ];

    const rows = await aColumnar().session([], async (session) => {
      const path = await session.writeRows('rows.csv', ['left', 'right'], cells);
      return session.query(`select * from read_csv(?, header = true, all_varchar = true, allow_quoted_nulls = false)`, [
        path,
      ]);
    });

    expect(rows).toEqual([
      { left: 'a,"b"', right: null },
      { left: '', right: 'línea\ndos' },
    ]);
  });

  it('runs sessions one after the other, each with a folder that goes away', async () => {
    const columnar = aColumnar();
    const order: string[] = [];
    const folders: string[] = [];
    const visit = (name: string) =>
      columnar.session([], async (session) => {
        order.push(`${name} in`);
        folders.push(session.folder);
        await session.run('create table t (a integer)');
        order.push(`${name} out`);
      });

    await Promise.all([visit('a'), visit('b'), visit('c')]);

    expect(order).toEqual(['a in', 'a out', 'b in', 'b out', 'c in', 'c out']);
    expect(folders.filter((folder) => existsSync(folder))).toEqual([]);
  });

  it('keeps a database for sessions over the same files, but nothing that one of them made', async () => {
    const given = join(root, 'kept.csv');
    writeFileSync(given, 'a\n1\n');
    const columnar = aColumnar();
    const folders: string[] = [];
    const visit = (sql: string, reads = [given]) =>
      columnar.session(reads, async (session) => {
        folders.push(session.folder);
        await session.run(sql);
      });

    await visit(`create temp view v as select * from read_csv('${given}')`);
    await visit(`create temp view v as select * from read_csv('${given}')`);
    await visit('create table t (a integer)');
    await visit('create table t (a integer)');
    await visit('create table t (a integer)', []);

    const [first, second, third, fourth, fifth] = folders;
    expect([second, third]).toEqual([first, first]);
    expect(new Set([first, fourth, fifth]).size).toBe(3);
    expect(folders.filter((folder) => existsSync(folder))).toEqual([]);
  });

  it('keeps the databases of two sorts of session beside each other, and none of their files', async () => {
    const given = join(root, 'pair.csv');
    writeFileSync(given, 'a\n1\n');
    const columnar = aColumnar();
    const folders: string[] = [];
    const left: string[][] = [];
    const visit = (reads: readonly string[]) =>
      columnar.session(reads, async (session) => {
        folders.push(session.folder);
        left.push(readdirSync(session.folder));
        await session.run(`copy (select 1 as a) to '${session.folder}/made.parquet' (format parquet)`);
      });

    for (const reads of [[given], [], [given], []]) await visit(reads);

    const [reading, writing, readingAgain, writingAgain] = folders;
    expect([readingAgain, writingAgain]).toEqual([reading, writing]);
    expect(reading).not.toBe(writing);
    expect(left.flat().filter((name) => name !== 'spill')).toEqual([]);
  });

  it('refuses a session inside a session instead of waiting for ever', async () => {
    const columnar = aColumnar();

    await expect(columnar.session([], () => columnar.session([], async () => 1))).rejects.toThrow(/inside another/);
  });

  it('fails the session whose child died as unavailable and starts anew', async () => {
    const columnar = aColumnar();

    const broken = columnar.session([], async (session) => {
      const asked = session.query('select count(*) as n from range(100000000000)');
      process.kill(columnar.childPid ?? 0, 'SIGKILL');
      return asked;
    });

    await expect(broken).rejects.toMatchObject({ name: 'Unavailable', dependency: 'duckdb' });
    expect(await columnar.session([], (session) => session.query('select 1 as one'))).toEqual([{ one: 1 }]);
  });

  it('ends the child when nothing was asked for a while', async () => {
    const columnar = aColumnar({ idleMs: 50 });
    await columnar.session([], (session) => session.run('select 1'));
    expect(columnar.childPid).not.toBeNull();

    await sleep(400);

    expect(columnar.childPid).toBeNull();
    expect(await columnar.session([], (session) => session.query('select 1 as one'))).toEqual([{ one: 1 }]);
  });

  it('spills instead of failing when a sort is larger than its memory', async () => {
    const rows = await aColumnar({ memoryMb: 64 }).session([], async (session) => {
      await session.run(
        `create table t as select i::integer as i, repeat('x', 64) || (i * 7919 % 1000003) as s from range(1000000) r(i)`,
      );
      await session.run(
        `copy (select * from t order by s) to '${session.folder}/sorted.parquet' (format parquet, compression zstd)`,
      );
      return session.query(`select count(*)::integer as n from '${session.folder}/sorted.parquet'`);
    });

    expect(rows).toEqual([{ n: 1_000_000 }]);
  });

  it('sweeps what a killed process left behind', () => {
    mkdirSync(join(root, 'work', 'session-999999999-abc'), { recursive: true });

    aColumnar();

    expect(readdirSync(join(root, 'work')).filter((name) => name.includes('999999999'))).toEqual([]);
  });
});
