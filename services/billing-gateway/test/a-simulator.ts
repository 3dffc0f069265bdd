import { createServer, type Server } from 'node:http';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { faultsSchema, type FaultSettings } from '../src/simulator/faults.js';
import { Simulator } from '../src/simulator/server.js';

export const SECRET = `whsec_${Buffer.from('a secret of thirty-two bytes ...').toString('base64')}`;
const listed = z.object({
  items: z.array(
    z.object({
      reference: z.string(),
      number: z.string(),
      total: z.string(),
      verdict: z.string(),
      documentKey: z.string(),
    }),
  ),
});
const stats = z.object({
  submissions: z.number(),
  repeated: z.number(),
  queries: z.number(),
  refusedWhileDown: z.number(),
  callbacks: z.number(),
  documents: z.number(),
});

export interface HeardCallback {
  readonly companyId: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** The simulator in this process, and the address where its callbacks arrive. */
export class SimulatorStage {
  #simulator: Simulator;
  #listener: Server;
  #folder: string;
  #port = 0;
  #callbackPort = 0;
  /** Answers the HTTP status for a callback. */
  hear: (heard: HeardCallback) => Promise<number> = async () => 202;

  constructor() {
    this.#folder = mkdtempSync(join(tmpdir(), 'kantia-simulator-'));
    this.#listener = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const headers = Object.fromEntries(
          Object.entries(request.headers).flatMap(([name, value]) =>
            typeof value === 'string' ? [[name, value]] : [],
          ),
        );
        const companyId = (request.url ?? '').split('/').at(-1) ?? '';
        this.hear({ companyId, headers, body: Buffer.concat(chunks) }).then(
          (status) => response.writeHead(status).end(),
          () => response.writeHead(503).end(),
        );
      });
    });
    this.#simulator = this.#make(0, 0);
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.#listener.listen(0, '127.0.0.1', resolve));
    const address = this.#listener.address();
    this.#callbackPort = address !== null && typeof address === 'object' ? address.port : 0;
    this.#simulator = this.#make(0, this.#callbackPort);
    this.#port = await this.#simulator.start();
    return this;
  }

  /** As killed and started anew on the same port with the same journal. */
  async restart(): Promise<void> {
    await this.#simulator.stop();
    this.#simulator = this.#make(this.#port, this.#callbackPort);
    await this.#simulator.start();
  }

  async faults(settings: Partial<FaultSettings>): Promise<void> {
    await fetch(`${this.url}/faults`, { method: 'POST', body: JSON.stringify(faultsSchema.parse(settings)) });
  }

  async documents() {
    return listed.parse(await (await fetch(`${this.url}/documents`)).json()).items;
  }

  async stats() {
    return stats.parse(await (await fetch(`${this.url}/stats`)).json());
  }

  async close(): Promise<void> {
    await this.#simulator.stop();
    this.#listener.closeAllConnections();
    await new Promise((resolve) => this.#listener.close(resolve));
    await rm(this.#folder, { recursive: true, force: true });
  }

  #make(port: number, callbackPort: number): Simulator {
    return new Simulator({
      PORT: port,
      SIMULATOR_JOURNAL: join(this.#folder, 'journal.ndjson'),
      SIMULATOR_LATENCY_MS: 0,
      SIMULATOR_WEBHOOK_URL: `http://127.0.0.1:${callbackPort}/{companyId}`,
      SIMULATOR_WEBHOOK_SECRET: SECRET,
      SIMULATOR_FAULTS: faultsSchema.parse({}),
    });
  }
}
