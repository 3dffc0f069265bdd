import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const root = fileURLToPath(new URL('../', import.meta.url));
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('texts.es.json'));
const textsOf = (path: string): Readonly<Record<string, string>> => JSON.parse(readFileSync(`${root}${path}`, 'utf8'));
const blanks = (text = '') => (text.match(/\{\{\w+\}\}/g) ?? []).toSorted((a, b) => (a < b ? -1 : 1));
/** Spanish has a form of its own for a million; English has not. */
const withoutMany = (keys: readonly string[]) =>
  keys.filter((key) => !key.endsWith('_many')).toSorted((a, b) => (a < b ? -1 : 1));

describe.each<[string]>(files.map((path) => [path]))('%s', (path) => {
  const es = textsOf(path);
  const en = textsOf(path.replace('.es.json', '.en.json'));

  it('has the same texts in English, with the same blanks', () => {
    expect(withoutMany(Object.keys(en))).toEqual(withoutMany(Object.keys(es)));
    for (const key of Object.keys(en)) expect([key, blanks(en[key])]).toEqual([key, blanks(es[key])]);
  });

  it('has every plural form of Spanish', () => {
    const plurals = Object.keys(es).flatMap((key) => /^(.*)_other$/.exec(key)?.[1] ?? []);
    for (const key of plurals) expect([key, `${key}_one` in es, `${key}_many` in es]).toEqual([key, true, true]);
  });

  it('says otherwise by country only what the base says too', () => {
    const country = files.includes(path) ? path.replace('.es.json', '.es-PE.json') : '';
    const own = readdirSync(root, { recursive: true, encoding: 'utf8' }).includes(country) ? textsOf(country) : {};
    for (const key of Object.keys(own)) expect([key, key in es]).toEqual([key, true]);
  });
});

/** `useTranslation(['a', 'b'])` of a source file, and the `b:` that its texts name. */
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => /(?<!\.spec)\.tsx?$/.test(path))
  .map((path) => ({ path, source: readFileSync(`${root}${path}`, 'utf8') }));
const isAtOnce = (namespace: string) =>
  namespace === 'titles' || (namespace !== 'supply-form' && files.includes(`${namespace}/texts.es.json`));

it('asks of no other screen a text that it does not load with its own', () => {
  const unloaded = sources.flatMap(({ path, source }) => {
    const loaded = new Set(
      [...source.matchAll(/useTranslation\(([^)]*)\)/g)].flatMap(([, names = '']) =>
        [...names.matchAll(/'([\w-]+)'/g)].map(([, name]) => name),
      ),
    );
    return [...source.matchAll(/\bt\([`']([\w-]+):/g)]
      .map(([, namespace = '']) => namespace)
      .filter((namespace) => !loaded.has(namespace) && !isAtOnce(namespace))
      .map((namespace) => `${path}: ${namespace}`);
  });

  expect(sources.some(({ source }) => source.includes('useTranslation(['))).toBe(true);
  expect(unloaded).toEqual([]);
});
