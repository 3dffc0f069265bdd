import { existsSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { z } from 'zod';
import { shared } from './test-run.js';

it('makes once what many ask for, in a folder of its own', async () => {
  const made: string[] = [];
  const make = async (folder: string) => String(made.push(folder));

  const answers = await Promise.all([shared('example', z.string(), make), shared('example', z.string(), make)]);

  expect(answers).toEqual(['1', '1']);
  expect(made.map((folder) => existsSync(folder))).toEqual([true]);
});

it('tells all of them why it could not be made', async () => {
  const failing = () => shared('broken', z.string(), async () => Promise.reject(new Error('no such image')));

  await expect(failing()).rejects.toThrow('broken of this test run: Error: no such image');
  await expect(failing()).rejects.toThrow('no such image');
});
