import { readFileSync } from 'node:fs';
import { Parser } from '@asyncapi/parser';
import { expect, it } from '@jest/globals';
import { asyncApi } from './asyncapi.js';
import { allContracts } from './catalogue.js';

const committed = readFileSync(new URL('../asyncapi.json', import.meta.url), 'utf8');
const contracts = await allContracts();

it('is committed as declared: run `node contracts/dist/generate.js`', () => {
  expect(JSON.parse(committed)).toEqual(JSON.parse(JSON.stringify(asyncApi(contracts))));
});

it('is a valid AsyncAPI 3.0 document of every message and operation', async () => {
  const { document, diagnostics } = await new Parser().parse(committed);

  expect(diagnostics.filter(({ severity }) => Number(severity) === 0)).toEqual([]);
  expect(document?.version()).toBe('3.0.0');
  expect(document?.operations().all()).toHaveLength(contracts.messages.length + contracts.operations.length);
});

it('would not pass with a reference to a channel that is not there', async () => {
  const broken = committed.replace('"$ref": "#/channels/', '"$ref": "#/channels/nowhere.');

  const { diagnostics } = await new Parser().parse(broken);

  expect(diagnostics.some(({ severity }) => Number(severity) === 0)).toBe(true);
});
