// @ts-check
// The process that holds DuckDB. Plain JavaScript, because source (tests) and build start the very same file.
// It answers the requests of a session in their order, however many wait: { id, op, … } with { id, value } or { id, error }.
import { BIGINT, BOOLEAN, DuckDBInstance, DuckDBTypeId, HUGEINT, SQLNULL, VARCHAR } from '@duckdb/node-api';

const QUERY_ROWS_MAX = 50_000;
/** Rows of a stream that go over the process border together; one message for most sets of a batch. */
const SENT_ROWS_MIN = 8_000;
const NUMBERS = new Set([
  DuckDBTypeId.TINYINT,
  DuckDBTypeId.SMALLINT,
  DuckDBTypeId.INTEGER,
  DuckDBTypeId.UTINYINT,
  DuckDBTypeId.USMALLINT,
  DuckDBTypeId.UINTEGER,
]);
const AS_THEY_ARE = new Set([
  ...NUMBERS,
  DuckDBTypeId.BIGINT,
  DuckDBTypeId.UBIGINT,
  DuckDBTypeId.HUGEINT,
  DuckDBTypeId.UHUGEINT,
  DuckDBTypeId.BOOLEAN,
  DuckDBTypeId.VARCHAR,
  DuckDBTypeId.ENUM,
  DuckDBTypeId.SQLNULL,
]);
const AS_TEXT = new Set([DuckDBTypeId.DECIMAL, DuckDBTypeId.DATE, DuckDBTypeId.UUID]);

/** @type {Map<string, { instance: any, connection: any, streams: Map<number, any> }>} */
const sessions = new Map();
let streamCount = 0;

const quote = (/** @type {string} */ text) => `'${text.replaceAll("'", "''")}'`;
const list = (/** @type {string[]} */ texts) => `[${texts.map(quote).join(', ')}]`;

/** @param {any} value */
function typeOf(value) {
  if (value === null) return SQLNULL;
  if (typeof value === 'string') return VARCHAR;
  if (typeof value === 'boolean') return BOOLEAN;
  if (typeof value === 'bigint') return value >= -(2n ** 63n) && value < 2n ** 63n ? BIGINT : HUGEINT;
  if (Number.isSafeInteger(value)) return BIGINT;
  throw new Error(`${value} is no parameter: figures are passed as text and cast`);
}

/** @param {any[] | undefined} params */
function bound(params) {
  if (!params || params.length === 0) return [];
  const types = params.map(typeOf);
  const values = params.map((value) => (typeof value === 'number' ? BigInt(value) : value));
  return [values, types];
}

/** @param {any} result */
function readersOf(result) {
  return result.columnNames().map((/** @type {string} */ name, /** @type {number} */ i) => {
    const type = result.columnTypeId(i);
    if (AS_THEY_ARE.has(type)) return (/** @type {any} */ value) => value;
    if (AS_TEXT.has(type)) return (/** @type {any} */ value) => (value === null ? null : value.toString());
    throw new Error(
      `column "${name}" is ${result.columnType(i).toString()}: cast it to DECIMAL, DATE, VARCHAR or an integer`,
    );
  });
}

/** Columns, not rows: half the bytes to send. @param {any} chunk @param {any[]} readers */
const columnsOf = (chunk, readers) => readers.map((read, i) => chunk.getColumnValues(i).map(read));

/** @param {string} session */
function sessionOf(session) {
  const found = sessions.get(session);
  if (!found) throw new Error('the session has ended');
  return found;
}

/** Some chunks of a stream, and whether they were the last. @param {any} stream */
async function nextOf({ result, readers }) {
  const chunks = [];
  for (let rows = 0; rows < SENT_ROWS_MIN;) {
    const chunk = await result.fetchChunk();
    if (!chunk || chunk.rowCount === 0) return { chunks, isLast: true };
    rows += chunk.rowCount;
    chunks.push(columnsOf(chunk, readers));
  }
  return { chunks, isLast: false };
}

/** A connection has one result at a time: what is still open is read to its end before the next statement. @param {any} found */
async function freed(found) {
  for (const stream of found.streams.values())
    while (!stream.parts.at(-1)?.isLast) stream.parts.push(await nextOf(stream));
  return found.connection;
}

/** What a session made for good would be there for the next one. @param {any} connection */
async function hasLeftovers(connection) {
  const made = await connection.run(
    'select 1 from (from duckdb_tables() union all by name from duckdb_views()) where not internal and not temporary limit 1',
  );
  return (await made.getRows()).length > 0;
}

/** @type {Record<string, (request: any) => Promise<any>>} */
const operations = {
  async open({ session, folder, reads, memoryMb, threads, spillMb }) {
    const instance = await DuckDBInstance.create(':memory:', {
      threads: String(threads),
      memory_limit: `${memoryMb}MB`,
      temp_directory: `${folder}/spill`,
      max_temp_directory_size: `${spillMb}MB`,
      preserve_insertion_order: 'true',
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
    });
    const connection = await instance.connect();
    // An instance per session, because access to files can only be narrowed once in an instance's life.
    await connection.run(`
      set global TimeZone = 'UTC'; set allowed_directories = ${list([`${folder}/`])}; set allowed_paths = ${list(reads)};
      set enable_external_access = false; set lock_configuration = true`);
    sessions.set(session, { instance, connection, streams: new Map() });
  },
  async run({ session, sql, params }) {
    await (await freed(sessionOf(session))).run(sql, ...bound(params));
  },
  async query({ session, sql, params }) {
    const result = await (await freed(sessionOf(session))).stream(sql, ...bound(params));
    const readers = readersOf(result);
    const chunks = [];
    let rows = 0;
    for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
      rows += chunk.rowCount;
      if (rows > QUERY_ROWS_MAX) throw new Error(`a query may answer ${QUERY_ROWS_MAX} rows: use stream`);
      chunks.push(columnsOf(chunk, readers));
    }
    return { names: result.columnNames(), chunks };
  },
  async stream({ session, sql, params }) {
    const found = sessionOf(session);
    const result = await (await freed(found)).stream(sql, ...bound(params));
    const opened = { result, readers: readersOf(result), parts: [] };
    const first = await nextOf(opened);
    streamCount += 1;
    if (!first.isLast) found.streams.set(streamCount, opened);
    return { stream: streamCount, names: result.columnNames(), ...first };
  },
  async next({ session, stream }) {
    const { streams } = sessionOf(session);
    const opened = streams.get(stream);
    const next = opened.parts.shift() ?? (await nextOf(opened));
    if (next.isLast) streams.delete(stream);
    return next;
  },
  async cancel({ session, stream }) {
    sessions.get(session)?.streams.delete(stream);
  },
  /** A connection of its own for the next session over the same files: temporary tables and views go with the one before. */
  async renew({ session }) {
    const found = sessionOf(session);
    found.connection.interrupt();
    found.connection.closeSync();
    found.streams.clear();
    found.connection = await found.instance.connect();
    return !(await hasLeftovers(found.connection));
  },
  async close({ session }) {
    const found = sessions.get(session);
    sessions.delete(session);
    found?.connection.interrupt();
    found?.connection.closeSync();
    found?.instance.closeSync();
  },
};

/** @param {any} request */
async function answer(request) {
  try {
    const operation = operations[request.op];
    if (!operation) throw new Error(`unknown operation ${request.op}`);
    process.send?.({ id: request.id, value: await operation(request) });
  } catch (error) {
    process.send?.({ id: request.id, error: error instanceof Error ? error.message : String(error) });
  }
}

/** The last answer of each session that is under way. @type {Map<string, Promise<void>>} */
const answering = new Map();
process.on('message', (/** @type {any} */ request) => {
  const before = answering.get(request.session);
  const answered = before ? before.then(() => answer(request)) : answer(request);
  answering.set(request.session, answered);
  void answered.then(() => answering.get(request.session) === answered && answering.delete(request.session));
});
// The parent is gone or wants this process to end; a query that runs must not keep it alive.
process.on('disconnect', () => process.exit(0));
// Ctrl-C reaches the whole terminal group: the service drains first and then disconnects.
process.on('SIGINT', () => undefined);
