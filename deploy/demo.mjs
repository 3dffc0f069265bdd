// `npm run demo [-- --services N]`
import { prepare } from './prepare.mjs';

prepare();
await import('./dist/demo/demo.js');
