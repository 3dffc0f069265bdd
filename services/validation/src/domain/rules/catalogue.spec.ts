import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { RULES } from './catalogue.js';

const folderOf = (name: string) => join(import.meta.dirname, name);
const fileOf = (name: string, file: string) => readFileSync(join(folderOf(name), file), 'utf8');
const folders = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const blanksOf = (text: string) => [...new Set(text.match(/\{\w+\}/g))].toSorted();

describe('the catalogue of validation rules', () => {
  it('has at least thirty, each once and in the folder of its name, and no folder that it leaves out', () => {
    expect(RULES.length).toBeGreaterThanOrEqual(30);
    expect(RULES.map(({ name }) => name).toSorted()).toEqual(folders.toSorted());
  });

  it('gives each code to one rule', () => {
    const codes = RULES.flatMap(({ texts }) => Object.keys(texts));

    expect(codes).toEqual([...new Set(codes)]);
  });

  it.each(RULES.map((rule) => [rule.name, rule] as const))('%s is told, tested by a table and worded', (name, rule) => {
    const readme = fileOf(name, 'README.md');
    expect(readme).toMatch(new RegExp(`^# ${name}\n\\S`));
    expect(readme).toMatch(/^Norm: \S/m);
    expect(existsSync(join(folderOf(name), 'rule.spec.ts'))).toBe(true);
    expect(fileOf(name, 'rule.spec.ts')).toMatch(/\bit\.each\b/);
    expect(rule.markets.length).toBeGreaterThan(0);
    const texts = Object.entries(rule.texts);
    expect(texts.length).toBeGreaterThan(0);
    for (const [code, { title, es, en }] of texts) {
      expect(code).toMatch(/^validation\.[a-z0-9-]+$/);
      for (const text of [title.es, title.en, es, en]) expect(text.trim()).not.toBe('');
      // A figure that one language tells is not left out by the other.
      expect([code, blanksOf(en)]).toEqual([code, blanksOf(es)]);
      expect([code, blanksOf(title.es + title.en)]).toEqual([code, []]);
    }
  });
});
