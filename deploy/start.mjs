// README command 1. Plain Node without dependencies, because it runs before anything is installed: it makes the checkout
// ready (packages, build) and hands over to the launcher. `npm start -- --help` lists the options.
import { spawn } from 'node:child_process';
import { prepare } from './prepare.mjs';

prepare();
const launcher = new URL('./dist/launch.js', import.meta.url).pathname;
const child = spawn(process.execPath, ['--enable-source-maps', launcher, ...process.argv.slice(2)], {
  stdio: 'inherit',
});
// Ctrl-C reaches the launcher by itself, for it shares the terminal; this process only waits for it to finish.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => signal === 'SIGTERM' && child.kill('SIGTERM'));
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
