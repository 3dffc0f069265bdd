// README command 1. Plain Node without dependencies, because it runs before anything is installed: it makes the checkout
// ready (packages, build) and hands over to the launcher. `npm start -- --help` lists the options.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { prepare } from './prepare.mjs';

prepare();
const launcher = fileURLToPath(new URL('./dist/launch.js', import.meta.url));
const child = spawn(process.execPath, ['--enable-source-maps', launcher, ...process.argv.slice(2)], {
  stdio: 'inherit',
});
// Ctrl-C reaches the launcher by itself, for it shares the terminal, and `kill` does not: it minds only the first that it hears.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
