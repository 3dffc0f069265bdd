import { readFileSync, existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Account } from '../screens-world.js';
import { keyOf, statusOf, type Recording } from './recording.js';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
export const FAILED = { code: 'http.unavailable', traceId: '0af7651916cd43dd8448eb211c80319c' } as const;
/** What the shell itself stands on. */
const SHELL = /^\/(?:session|users\/me\/preferences)$/;

export interface Asker {
  readonly account: Account;
  /** The API refuses her everything but the shell. */
  readonly fails?: boolean;
}
/** Who asks stands in each of her requests. */
export const headersOf = ({ account, fails = false }: Asker) => ({ 'x-account': account, 'x-fails': `${fails}` });

/** The built screens before recorded answers. */
export class RecordedServer {
  /** What was asked for and is not in the recording. */
  readonly missing: string[] = [];
  /** Commands that were given. */
  readonly commands: string[] = [];
  private readonly server: Server;

  constructor(private readonly recording: Recording) {
    this.server = createServer((request, response) => this.answer(request, response));
  }

  async open(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
  }

  get baseUrl(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private answer(request: IncomingMessage, response: ServerResponse): void {
    const address = request.url ?? '/';
    if (address.startsWith('/api/v1/')) this.answerApi(request, keyOf(address), response);
    else answerFile(new URL(address, 'http://localhost').pathname, response);
  }

  private answerApi({ method, url, headers }: IncomingMessage, key: string, response: ServerResponse): void {
    if (key === '/events') {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-transform' });
      response.write(': open\n\n');
      return;
    }
    if (method !== 'GET') {
      if (!SHELL.test(key)) this.commands.push(`${method ?? ''} ${url ?? ''}`);
      json(response, 200, { choices: {}, views: [] });
      return;
    }
    const account = String(headers['x-account']) as Account;
    const body = this.recording.answers[account]?.[key];
    if (headers['x-fails'] === 'true' && !SHELL.test(key))
      json(response, 503, { status: 503, title: 'No disponible', detail: 'El servicio no responde.', ...FAILED });
    else if (body === undefined) {
      this.missing.push(`${account} ${key}`);
      json(response, 404, { status: 404, title: 'No grabado', detail: key, ...FAILED, code: 'test.not-recorded' });
    } else json(response, statusOf(body), body);
  }
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': status === 200 ? 'application/json' : 'application/problem+json' });
  response.end(JSON.stringify(body));
}

function answerFile(path: string, response: ServerResponse): void {
  const asked = `${DIST}${path}`;
  const file = extname(path) !== '' && existsSync(asked) ? asked : `${DIST}/index.html`;
  // Names of assets carry the hash of what is in them: the pages of a browser share what it has compiled.
  const lasts = path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-store';
  response.writeHead(200, {
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    'cache-control': lasts,
  });
  response.end(readFileSync(file));
}
