// Ends what a test run left: `node run-keeper.mjs <pid of the run> <folder of the run>`.
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const [run, folder] = process.argv.slice(2);

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : null);

function endServers() {
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.server'))) {
    const pid = Number.parseInt(read(read(join(folder, name))) ?? '', 10);
    if (isAlive(pid)) process.kill(pid, 'SIGINT');
  }
}

async function ask(engine, method, path) {
  return new Promise((resolve) => {
    const asked = request({ ...engine, method, path }, async (response) => {
      const chunks = await response.toArray();
      resolve(Buffer.concat(chunks).toString('utf8'));
    });
    asked.once('error', () => resolve('[]'));
    asked.end();
  });
}

/** By their label, not by id: they may have been made anew since. */
async function removeContainers() {
  const { made } = JSON.parse(read(join(folder, 'containers.json')) ?? '{}');
  if (!made) return;
  const filters = encodeURIComponent(JSON.stringify({ label: [made.label] }));
  for (const { Id } of JSON.parse(await ask(made.engine, 'GET', `/containers/json?all=true&filters=${filters}`)))
    await ask(made.engine, 'DELETE', `/containers/${Id}?force=true&v=true`);
}

while (existsSync(folder) && isAlive(Number(run))) await sleep(500);
if (existsSync(folder)) {
  endServers();
  await removeContainers();
  await sleep(2_000);
  // What a worker was just starting when the run was killed.
  await removeContainers();
  rmSync(folder, { recursive: true, force: true });
}
