import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { createServer } from 'node:net';

/** Whether a port of the loopback address is free. */
export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}

/** The first free port from `wanted` on. */
export async function freeFrom(wanted: number, taken: ReadonlySet<number>): Promise<number> {
  for (let port = wanted; port < wanted + 200; port++) {
    if (!taken.has(port) && (await isFree(port))) return port;
  }
  throw new Error(`no free port from ${wanted} to ${wanted + 199}`);
}

/** Who listens on a port, as far as Linux tells this user: `name (pid n)`; null when it cannot be found. */
export function ownerOf(port: number): string | null {
  const inode = listeningInode(port);
  if (inode === null) return null;
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const holds = readdirSync(`/proc/${pid}/fd`).some(
        (fd) => readlinkSync(`/proc/${pid}/fd/${fd}`) === `socket:[${inode}]`,
      );
      if (holds) return `${readFileSync(`/proc/${pid}/comm`, 'utf8').trim()} (pid ${pid})`;
    } catch {
      // Processes of other users hide their descriptors, and processes end while we look: neither is the answer.
      continue;
    }
  }
  return null;
}

function listeningInode(port: number): string | null {
  const hex = port.toString(16).toUpperCase().padStart(4, '0');
  for (const table of ['/proc/net/tcp', '/proc/net/tcp6']) {
    try {
      const lines = readFileSync(table, 'utf8').split('\n').slice(1);
      const sockets = lines.map((line) => line.trim().split(/\s+/));
      const listening = sockets.find((fields) => fields[1]?.endsWith(`:${hex}`) && fields[3] === '0A');
      if (listening) return listening[9] ?? null;
    } catch {
      return null;
    }
  }
  return null;
}
