// `npm run demo [-- --services N --portfolio andina|litoral|litoral-free]`
import { prepare } from './prepare.mjs';

prepare();
await import('./dist/demo/demo.js');
