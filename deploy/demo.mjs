// `npm run demo [-- --services N --portfolio andina|andina-unregulated|litoral|litoral-free]`
import { prepare } from './prepare.mjs';

prepare();
await import('./dist/demo/demo.js');
