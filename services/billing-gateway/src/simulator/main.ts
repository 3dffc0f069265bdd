import { simulatorSettings } from './simulator.config.js';
import { Simulator } from './server.js';

const simulator = new Simulator(simulatorSettings.parse(process.env));
const port = await simulator.start();
process.stdout.write(`${JSON.stringify({ msg: 'provider simulator listening', port })}\n`);

const end = () => void simulator.stop().then(() => process.exit(0));
for (const signal of ['SIGTERM', 'SIGINT', 'disconnect'] as const) process.once(signal, end);
