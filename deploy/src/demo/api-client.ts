import { randomUUID } from 'node:crypto';

export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
  readonly total: { readonly value: number; readonly exact: boolean };
}
export interface CycleJson {
  readonly id: string;
  readonly name: string;
  readonly period: string;
  readonly status: string;
  readonly version: number;
  readonly serviceCount: number;
  readonly counts: { readonly byStage: Readonly<Record<string, number>> };
  readonly resultHash: string | null;
  readonly manifestHash: string | null;
  readonly finishedAt: string | null;
}

/** Of a cycle in which nothing goes on by itself. */
export const FINAL: ReadonlySet<string> = new Set(['completed', 'with-exceptions', 'failed', 'cancelled']);

/** The public API as a script uses it. Every command carries a key of its own, so a retry after a lost answer does nothing twice. */
export class ApiClient {
  private token = '';

  constructor(private readonly baseUrl: string) {}

  async signIn(email: string, password: string): Promise<void> {
    const { token } = await this.call<{ token: string }>('POST', '/session', { email, password });
    this.token = token;
  }

  get<T>(path: string): Promise<T> {
    return this.call<T>('GET', path);
  }

  /** `version`: of what was read; it travels as If-Match. */
  post<T>(path: string, body?: unknown, version?: number): Promise<T> {
    return this.call<T>('POST', path, body, version);
  }

  patch<T>(path: string, body: unknown, version: number): Promise<T> {
    return this.call<T>('PATCH', path, body, version);
  }

  put<T>(path: string, body: unknown, version?: number): Promise<T> {
    return this.call<T>('PUT', path, body, version);
  }

  upload<T>(path: string, fields: Readonly<Record<string, string>>, file: { name: string; text: string }): Promise<T> {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append('file', new Blob([file.text], { type: 'text/csv' }), file.name);
    return this.call<T>('POST', path, form);
  }

  async importCustomers(sheet: string): Promise<void> {
    const { operation } = await this.upload<{ operation: { id: string } }>(
      '/customers/import',
      { decimal: 'point' },
      { name: 'clientes.csv', text: sheet },
    );
    const done = await until('the import of customers', async () => {
      const state = await this.get<{ status: string; errors: readonly unknown[] }>(`/operations/${operation.id}`);
      return state.status === 'running' ? null : state;
    });
    if (done.status !== 'succeeded')
      throw new Error(`the import of customers failed: ${JSON.stringify(done.errors.slice(0, 5))}`);
  }

  async loadInput(kind: string, period: string, text: string): Promise<string> {
    const { items } = await this.upload<{ items: readonly { id: string }[] }>(
      '/inputs',
      { kind, period, decimal: 'point' },
      { name: `${kind}-${period}.csv`, text },
    );
    const id = items[0]?.id ?? '';
    const done = await until(`the reading of ${kind}`, async () => {
      const input = await this.get<{ status: string; errors: readonly unknown[] }>(`/inputs/${id}`);
      return input.status === 'received' || input.status === 'reading' ? null : input;
    });
    if (done.status === 'rejected') throw new Error(`${kind} was rejected: ${JSON.stringify(done.errors.slice(0, 5))}`);
    return id;
  }

  async settled(cycleId: string, progress: (cycle: CycleJson) => void, timeoutMs = 600_000): Promise<CycleJson> {
    return until(
      'the end of the cycle',
      async () => {
        const cycle = await this.get<CycleJson>(`/cycles/${cycleId}`);
        progress(cycle);
        return FINAL.has(cycle.status) ? cycle : null;
      },
      timeoutMs,
    );
  }

  private async call<T>(method: string, path: string, body?: unknown, version?: number): Promise<T> {
    const form = body instanceof FormData;
    const request = {
      method,
      headers: {
        accept: 'application/json',
        ...(this.token ? { authorization: `Bearer ${this.token}` } : {}),
        ...(method === 'GET' ? {} : { 'idempotency-key': randomUUID() }),
        ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
        ...(body === undefined || form ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: form ? body : JSON.stringify(body) }),
    };
    let response = await fetch(`${this.baseUrl}/api/v1${path}`, request);
    // A service that is away or behind: the same request with the same key does nothing twice.
    for (let waitMs = 500; response.status === 503 && waitMs <= 8_000; waitMs *= 2) {
      await new Promise((resolve) => setTimeout(resolve, waitMs));
      response = await fetch(`${this.baseUrl}/api/v1${path}`, request);
    }
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text.slice(0, 500)}`);
    // The shapes are those of the committed OpenAPI document; a script has no second opinion on them.
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }
}

/** Asks again, a little slower each time, until there is a value. */
export async function until<T>(what: string, probe: () => Promise<T | null>, timeoutMs = 180_000): Promise<T> {
  const end = Date.now() + timeoutMs;
  for (let wait = 50; ; wait = Math.min(wait * 1.4, 1_000)) {
    const value = await probe();
    if (value !== null) return value;
    if (Date.now() > end) throw new Error(`${what} did not come within ${timeoutMs / 1000} s`);
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
}
