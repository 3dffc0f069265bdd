import { beforeEach, describe, expect, it } from '@jest/globals';
import { Intentions, type Intention } from './intentions.js';
import { Problem } from './problem.js';
import { aTabStore } from './tab-store-of-tests.js';

/** The server: it carries out what has a key that it does not know, and answers a known one from memory. */
class Server {
  readonly carriedOut: Intention[] = [];
  private readonly known = new Set<string>();

  readonly answer = (intention: Intention): Promise<'done'> => {
    if (!this.known.has(intention.key)) this.carriedOut.push(intention);
    this.known.add(intention.key);
    return Promise.resolve('done');
  };

  /** Carried out, and the answer never comes. */
  readonly lose = async (intention: Intention): Promise<'done'> => {
    await this.answer(intention);
    throw new Problem(0, 'http.unreachable', '', null);
  };
}

const refuse = (status: number) => () => Promise.reject(new Problem(status, 'refused', '', null));
const S = ['cycle', { ids: ['S'] }, 'consumption', ''];

describe('what a dialog means to do', () => {
  let server: Server;
  const tried = (intentions: Intentions, send: (intention: Intention) => Promise<unknown>, version = 7) =>
    intentions.carryOut('exclude', { content: S, version }, send).catch((error: unknown) => error);
  const keysOf = () => server.carriedOut.map(({ version }) => version);
  aTabStore();
  beforeEach(() => {
    server = new Server();
  });

  it('is one command while the dialog is open, though the first try made another version', async () => {
    const open = new Intentions();
    await tried(open, server.lose);

    expect(await tried(open, server.answer, 8)).toBe('done');
    expect(keysOf()).toEqual([7]);
  });

  it('is one command after a reload of the page that shows the same version still', async () => {
    await tried(new Intentions(), server.lose);

    expect(await tried(new Intentions(), server.answer)).toBe('done');
    expect(keysOf()).toEqual([7]);
  });

  it('is another command after a reload that shows what became of it, whoever undid it', async () => {
    await tried(new Intentions(), server.lose);
    // Excluded (8), and somebody else took it back (9).
    await tried(new Intentions(), server.answer, 9);

    expect(keysOf()).toEqual([7, 9]);
  });

  it('is another command after anything else was done, in the same dialog too', async () => {
    const open = new Intentions();
    await tried(open, server.lose);
    await open.carryOut('undo-exclusion', { content: S, version: 7 }, server.answer);
    await tried(open, server.answer);

    expect(server.carriedOut).toHaveLength(3);
  });

  it('is one command through an ended session, a slow server and too many requests', async () => {
    for (const status of [401, 408, 429, 500, 503]) {
      server = new Server();
      const open = new Intentions();
      await tried(open, server.lose);
      await tried(open, refuse(status), 8);
      await tried(open, server.answer, 9);

      expect([status, ...keysOf()]).toEqual([status, 7]);
    }
  });

  it('is another command once it was answered, or refused', async () => {
    const open = new Intentions();
    await tried(open, server.answer);
    await tried(open, server.answer, 8);
    for (const status of [404, 409, 412, 422]) {
      await tried(open, server.lose, 9);
      await tried(open, refuse(status), 9);
    }
    await tried(open, server.answer, 9);

    expect(keysOf()).toEqual([7, 8, 9, 9, 9, 9, 9]);
  });

  it('is given up with the dialog, though the answer was still on its way', async () => {
    const closed = new Intentions();
    let cut = () => {};
    const underWay = tried(closed, async (intention) => {
      await server.answer(intention);
      await new Promise<void>((_, reject) => (cut = () => reject(new Problem(0, 'http.unreachable', '', null))));
    });
    closed.end();
    await Promise.resolve();
    cut();
    await underWay;
    await tried(new Intentions(), server.answer);

    expect(server.carriedOut).toHaveLength(2);
  });

  it('is not forgotten by an answer that comes late to a dialog that is closed', async () => {
    const closed = new Intentions();
    let arrive = () => {};
    const underWay = closed.carryOut('review', { content: S, version: 7 }, async () => {
      await new Promise<void>((resolve) => (arrive = resolve));
    });
    closed.end();
    await tried(new Intentions(), server.lose);
    arrive();
    await underWay;
    await tried(new Intentions(), server.answer);

    expect(keysOf()).toEqual([7]);
  });
});
