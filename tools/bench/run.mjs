// `npm run bench`: a whole cycle; `-- engine`: settling alone; `-- validation`: the rules alone; `-- metrics`: the read model of the
// dashboard; `-- screens`: the dashboard and a long list in a browser; `-- cycles`: pages, approvals and moves of a large
// cycle. All print JSON.
const [what] = process.argv.slice(2);
const BENCHES = {
  engine: './engine.mjs',
  validation: './validation.mjs',
  metrics: './metrics.mjs',
  cycles: './cycles.mjs',
  screens: './screens.mjs',
};
await import(BENCHES[what] ?? './bench.mjs');
