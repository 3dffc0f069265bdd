import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { GenericContainer, StartedTestContainer } from 'testcontainers';

const BUILD_TIMEOUT_MS = 240_000;
const START_TIMEOUT_MS = 30_000;

/** Loaded only where an engine answers: it takes seconds. Its own cleaner needs one more image; the run's keeper does its work. */
export async function testcontainers() {
  process.env.TESTCONTAINERS_RYUK_DISABLED = 'true';
  return import('testcontainers');
}

/** Answers as soon as the container runs; ask the server in it with `until`. */
export async function startContainer(
  label: string,
  image: string,
  setUp: (container: GenericContainer) => GenericContainer,
): Promise<StartedTestContainer> {
  const { GenericContainer, Wait } = await testcontainers();
  const [key = '', value = ''] = label.split('=');
  return setUp(new GenericContainer(image))
    .withLabels({ [key]: value })
    .withWaitStrategy(Wait.forAll([]))
    .start();
}

/** Asks again and again: a published port is open long before the server behind it is. */
export async function until<T>(what: string, ask: () => Promise<T | null>, timeoutMs = START_TIMEOUT_MS): Promise<T> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const answer = await ask();
    if (answer !== null) return answer;
    if (Date.now() > deadline) throw new Error(`${what} does not answer after ${timeoutMs} ms`);
    await sleep(20);
  }
}

export async function within(timeoutMs: number, what: string, step: Promise<unknown>): Promise<void> {
  const late = sleep(timeoutMs, undefined, { ref: false }).then(() => {
    throw new Error(`${what}: not there after ${timeoutMs} ms`);
  });
  await Promise.race([step, late]);
}

/** The image of a Dockerfile of this folder, kept for the next run; null when it cannot be built, as without network. */
export async function buildImage(dockerfile: string): Promise<string | null> {
  const { GenericContainer } = await testcontainers();
  const image = `kantia-test-${dockerfile.split('.')[0]}`;
  const folder = fileURLToPath(new URL('../../src/testing/', import.meta.url));
  const built = GenericContainer.fromDockerfile(folder, dockerfile).build(image, { deleteOnExit: false });
  return within(BUILD_TIMEOUT_MS, image, built).then(
    () => image,
    (error: unknown) => {
      process.stderr.write(`no test server in a container: ${String(error)}\n`);
      return null;
    },
  );
}
