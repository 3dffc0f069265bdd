// `npm run bench`: a whole cycle; `npm run bench -- engine`: settling alone. Both print JSON with ratios of one run.
const [what] = process.argv.slice(2);
await import(what === 'engine' ? './engine.mjs' : './bench.mjs');
