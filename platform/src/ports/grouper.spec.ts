import { describe, expect, it } from '@jest/globals';
import { Grouper } from './grouper.js';

describe('a grouper', () => {
  it('writes together what arrives together and answers each its own', async () => {
    const groups: number[][] = [];
    const grouper = new Grouper<number, string>(
      async (items) => {
        groups.push([...items]);
        return items.map((item) => `written ${item}`);
      },
      { windowMs: 5, most: 3 },
    );

    const answers = await Promise.all([1, 2, 3, 4].map((item) => grouper.add(item)));

    expect(answers).toEqual(['written 1', 'written 2', 'written 3', 'written 4']);
    expect(groups).toEqual([[1, 2, 3], [4]]);
  });

  it('keeps a group under a weight, and lets what is heavier alone through', async () => {
    const groups: string[][] = [];
    const grouper = new Grouper<string, string>(
      async (items) => {
        groups.push([...items]);
        return items;
      },
      { windowMs: 1, most: 10, weight: { of: (item) => item.length, most: 4 } },
    );

    await Promise.all(['aa', 'bb', 'c', 'ddddd', 'e'].map((item) => grouper.add(item)));

    expect(groups).toEqual([['aa', 'bb'], ['c'], ['ddddd'], ['e']]);
  });

  it('tells a failed writing to its own group only', async () => {
    const grouper = new Grouper<number, number>(
      async (items) => {
        if (items.includes(2)) throw new Error('disk');
        return items;
      },
      { windowMs: 1, most: 1 },
    );

    const answers = await Promise.allSettled([1, 2, 3].map((item) => grouper.add(item)));

    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('is drained when nothing waits', async () => {
    const written: number[] = [];
    const grouper = new Grouper<number, number>(
      async (items) => {
        written.push(...items);
        return items;
      },
      { windowMs: 1, most: 10 },
    );

    void grouper.add(7);
    await grouper.drained();

    expect(written).toEqual([7]);
  });
});
