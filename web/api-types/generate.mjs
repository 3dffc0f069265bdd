// Types of the public API from the committed OpenAPI document. Its generator needs the compiler API of TypeScript 6: hence a workspace of its own.
import { readFileSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';

const document = new URL('../../gateway/openapi.json', import.meta.url);
const target = new URL('../src/api/schema.d.ts', import.meta.url);
const nodes = await openapiTS(JSON.parse(readFileSync(document, 'utf8')), { alphabetize: true });
writeFileSync(target, `/** Written by web/api-types/generate.mjs from gateway/openapi.json. */\n${astToString(nodes)}`);
