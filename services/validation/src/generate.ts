// Writes texts.json: the texts of every finding code, by code. `node services/validation/dist/generate.js`.
import { writeFileSync } from 'node:fs';
import { FINDING_TEXTS } from './domain/rules/catalogue.js';

const sorted = Object.fromEntries(Object.entries(FINDING_TEXTS).toSorted(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(new URL('../texts.json', import.meta.url), `${JSON.stringify(sorted, null, 2)}\n`);
