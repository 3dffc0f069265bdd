// Writes texts.json: the texts of every finding code, by code. `node services/settlement/dist/generate.js`.
import { writeFileSync } from 'node:fs';
import { FINDINGS } from './domain/finding.js';

const sorted = Object.fromEntries(Object.entries(FINDINGS).toSorted(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(new URL('../texts.json', import.meta.url), `${JSON.stringify(sorted, null, 2)}\n`);
