import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import pg from 'pg';
import { withBinaryArrays } from '../src/postgres/array-params.js';
import { startPostgres, type TestPostgres } from '../src/testing/servers.js';

const SAME = 'select $1::text[] = $2 as texts, $3::bytea[] = $4 as bytes, cardinality($1::text[]) as length';

let postgres: TestPostgres;
let client: pg.Client;

beforeAll(async () => {
  postgres = await startPostgres();
  client = new pg.Client({ connectionString: (await postgres.createDatabase('arrays')).url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await postgres.stop();
});

// PostgreSQL has no zero character in text.
const text = fc.string({ unit: 'binary', maxLength: 40 }).filter((each) => !each.includes('\0'));

describe('arrays in binary form', () => {
  it('say what the driver would have said', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.option(text, { freq: 4 }), { maxLength: 20 }),
        fc.array(fc.option(fc.uint8Array({ maxLength: 40 }), { freq: 4 }), { maxLength: 20 }),
        async (texts, bytes) => {
          const [asText, , asBytes] = withBinaryArrays(SAME, [texts, texts, bytes, bytes]);
          expect(asText).toBeInstanceOf(Buffer);
          expect(asBytes).toBeInstanceOf(Buffer);
          const { rows } = await client.query(SAME, [asText, texts, asBytes, bytes]);
          expect(rows).toEqual([{ texts: true, bytes: true, length: texts.length }]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('keep quotes, backslashes, braces, "NULL" and letters of four bytes apart', async () => {
    const texts = ['a"b', '\\', '{x,y}', 'NULL', null, '', ' ', '😀 ñ'];
    const { rows } = await client.query('select $1::text[] as texts', withBinaryArrays('$1::text[]', [texts]));
    expect(rows).toEqual([{ texts }]);
  });

  it.each([
    ['a number among them', '$1::text[]', ['a', 1]],
    ['a list of lists', '$1::text[]', [['a'], ['b']]],
    ['another type', '$1::uuid[]', ['00000000-0000-4000-8000-000000000000']],
    ['no list', '$1::text[]', 'a'],
  ])('leave %s to the driver', (_what, statement, value) => {
    expect(withBinaryArrays(statement, [value])).toEqual([value]);
  });
});
