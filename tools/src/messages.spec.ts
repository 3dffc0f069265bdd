import { describe, expect, it } from '@jest/globals';
import { allContracts } from '@kantia/contracts/catalogue';
import { SOURCES, textOf } from './repository.js';

/** Production source of a service or the gateway; neighbours played by tests do not count. */
const PRODUCTION = SOURCES.filter(
  (path) => /^(services\/[^/]+|gateway)\/src\/.*\.ts$/.test(path) && !path.endsWith('.spec.ts'),
);
const DECLARED = /^export const (\w+) = define(Event|Command|Operation)\(/gm;

interface Declared {
  readonly file: string;
  readonly name: string;
  readonly kind: string;
}
const DECLARATIONS: readonly Declared[] = SOURCES.filter((path) => /^contracts\/src\/.*\.v\d+\.ts$/.test(path)).flatMap(
  (file) => [...textOf(file).matchAll(DECLARED)].map(([, name = '', kind = '']) => ({ file, name, kind })),
);

/** Matches of a pattern in production code, with the folder of the process they are in. */
function inProduction(pattern: RegExp): readonly { readonly process: string; readonly match: string }[] {
  return PRODUCTION.flatMap((path) =>
    [...textOf(path).matchAll(pattern)].map(([, match = '']) => ({
      process: path.replace(/^services\//, '').split('/')[0] ?? '',
      match,
    })),
  );
}
function twice(values: readonly string[]): readonly string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

const CONSUMERS = inProduction(/consumer: '([^']+)'/g);
const HANDLED = new Set(inProduction(/@Handles\(\s*(\w+)/g).map(({ match }) => match));
const HEARD = new Set(inProduction(/\b(?:relay|listen)\(\s*(\w+)/g).map(({ match }) => match));
/** By a handler of the service, or by those of the platform for a service that keeps an audit chain. */
const ANSWERED = [/@Answers\(\s*(\w+)/g, /\bauditAnswers\(\s*(\w+)/g, /\bauditAnswers\(\s*\w+,\s*(\w+)/g].flatMap(
  (pattern) => inProduction(pattern).map(({ match }) => match),
);

describe('message contracts', () => {
  it('are read by this test: each file of contracts declares one', () => {
    const files = SOURCES.filter((path) => /^contracts\/src\/.*\.v\d+\.ts$/.test(path));

    expect(files.filter((file) => !DECLARATIONS.some((declared) => declared.file === file))).toEqual([]);
    expect(HANDLED.size).toBeGreaterThan(5);
  });

  it('have subjects of their own', async () => {
    const { messages, operations } = await allContracts();

    expect(twice([...messages, ...operations].map(({ subject }) => subject))).toEqual([]);
  });

  it('are handled by a service or heard by the gateway: write a handler, or take the contract out', () => {
    const unread = DECLARATIONS.filter(
      ({ kind, name }) => kind !== 'Operation' && !HANDLED.has(name) && !HEARD.has(name),
    );

    expect(unread.map(({ file }) => file)).toEqual([]);
  });

  it('are commands with one handler each', () => {
    const handlers = inProduction(/@Handles\(\s*(\w+)/g).map(({ match }) => match);
    const commands = DECLARATIONS.filter(({ kind }) => kind === 'Command').map(({ name }) => name);

    expect(twice(handlers).filter((name) => commands.includes(name))).toEqual([]);
  });

  it('are operations that one service answers', () => {
    const operations = DECLARATIONS.filter(({ kind }) => kind === 'Operation').map(({ name }) => name);

    expect(operations.filter((name) => !ANSWERED.includes(name))).toEqual([]);
    expect(twice(ANSWERED)).toEqual([]);
  });
});

describe('durable consumers', () => {
  it('have names of their own: two handlers of one durable would share its messages', () => {
    expect(twice(CONSUMERS.map(({ match }) => match))).toEqual([]);
  });

  it('begin with the name of their service', () => {
    expect(CONSUMERS.filter(({ process, match }) => !match.startsWith(`${process}-`))).toEqual([]);
  });
});
