import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Callbacks } from './callbacks.js';
import { DocumentBook, documentKeyOf, stateOf, type DocumentState, type StoredDocument } from './document-book.js';
import { faultsOf, readDocument, type CheckedDocument } from './document-check.js';
import { Faults, faultsSchema, type Disturbance } from './faults.js';
import { Journal } from './journal.js';
import type { SimulatorSettings } from './simulator.config.js';

const BODY_BYTES_MOST = 1024 * 1024;

/** The simulated provider: takes documents, decides after a while, calls back, and behaves as badly as it is told to. */
export class Simulator {
  readonly #book = new DocumentBook();
  readonly #faults: Faults;
  readonly #callbacks: Callbacks;
  readonly #server: Server;
  readonly #timers = new Set<NodeJS.Timeout>();
  readonly #counts = { submissions: 0, repeated: 0, queries: 0, refusedWhileDown: 0 };
  #journal: Journal | null = null;

  constructor(private readonly settings: SimulatorSettings) {
    this.#faults = new Faults(settings.SIMULATOR_FAULTS);
    this.#callbacks = new Callbacks({ url: settings.SIMULATOR_WEBHOOK_URL, secret: settings.SIMULATOR_WEBHOOK_SECRET });
    this.#server = createServer((request, response) => this.#handle(request, response));
    this.#server.keepAliveTimeout = 60_000;
  }

  /** Reads the journal, goes on with the callbacks that are owed, and answers the port. */
  async start(): Promise<number> {
    this.#journal = await Journal.open(this.settings.SIMULATOR_JOURNAL, (entry) => this.#book.replay(entry));
    for (const document of this.#book.untold()) this.#callBackLater(document);
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(this.settings.PORT, '127.0.0.1', resolve);
    });
    const address: AddressInfo | string | null = this.#server.address();
    return address !== null && typeof address === 'object' ? address.port : this.settings.PORT;
  }

  async stop(): Promise<void> {
    for (const timer of this.#timers) clearTimeout(timer);
    await this.#callbacks.close();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
    await this.#journal?.close();
  }

  #handle(request: IncomingMessage, response: ServerResponse): void {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= BODY_BYTES_MOST) chunks.push(chunk);
    });
    request.on('error', () => response.destroy());
    request.on('end', () => {
      if (size > BODY_BYTES_MOST) return send(response, 413, { messages: ['the body is too large'] });
      this.#route(request, response, Buffer.concat(chunks).toString('utf8')).catch(() =>
        send(response, 500, { messages: ['the simulator failed'] }),
      );
    });
  }

  async #route(request: IncomingMessage, response: ServerResponse, body: string): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://simulator');
    const route = `${request.method} ${url.pathname}`;
    if (route === 'GET /livez') return send(response, 200, { status: 'ok' });
    if (route === 'GET /stats')
      return send(response, 200, {
        ...this.#counts,
        callbacks: this.#callbacks.attempts,
        documents: this.#book.select({ cycleId: '', prefix: '' }).length,
      });
    if (route === 'GET /faults') return send(response, 200, this.#faults.settings);
    if (route === 'POST /faults') return this.#setFaults(response, body);
    if (route === 'GET /documents') return this.#list(response, url.searchParams);
    if (this.#faults.isDown()) {
      this.#counts.refusedWhileDown += 1;
      return send(response, 503, { messages: ['out of service'] });
    }
    if (route === 'POST /documents') return this.#submit(response, body);
    if (request.method === 'GET' && url.pathname.startsWith('/documents/'))
      return this.#query(response, url.pathname.slice('/documents/'.length));
    return send(response, 404, { messages: ['no such address'] });
  }

  #setFaults(response: ServerResponse, body: string): void {
    const { success, data, error } = faultsSchema.safeParse(JSON.parse(body));
    if (!success)
      return send(response, 422, {
        messages: error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`),
      });
    this.#faults.set(data);
    send(response, 200, data);
  }

  /** For checkers: what exists here, whoever asks. These answer while the provider is down, too. */
  #list(response: ServerResponse, query: URLSearchParams): void {
    const documents = this.#book.select({ cycleId: query.get('cycle') ?? '', prefix: query.get('prefix') ?? '' });
    const counts = { VALIDATED: 0, VALIDATED_WITH_NOTES: 0, REJECTED: 0 };
    for (const { verdict } of documents) counts[verdict] += 1;
    const items = query.has('counts')
      ? []
      : documents.map(({ reference, companyId, cycleId, number, total, verdict, documentKey }) => ({
          reference,
          companyId,
          cycleId,
          number,
          total,
          verdict,
          documentKey,
        }));
    send(response, 200, { count: documents.length, counts, items });
  }

  #query(response: ServerResponse, reference: string): void {
    this.#counts.queries += 1;
    const document = this.#book.find(reference);
    if (document) send(response, 200, stateOf(document, Date.now()));
    else send(response, 404, { messages: ['no document of this reference'] });
  }

  async #submit(response: ServerResponse, body: string): Promise<void> {
    this.#counts.submissions += 1;
    const read = readDocument(body);
    if (!('reference' in read)) return send(response, 422, { messages: read });
    const earlier = this.#book.find(read.reference);
    if (earlier) {
      this.#counts.repeated += 1;
      const same = earlier.documentKey === documentKeyOf(read);
      return same
        ? send(response, 200, stateOf(earlier, Date.now()))
        : send(response, 409, { messages: ['another document has this reference'] });
    }
    const fault = this.#faults.next();
    const document = this.#decide(read, fault);
    // Before the first await: a second submission that comes meanwhile must find it.
    this.#book.take(document);
    await this.#journal?.append({ taken: document });
    if (this.#faults.settings.callBeforeAnswer && !document.silent)
      await Promise.race([this.#callBack(document), wait(1_000)]);
    this.#answer(response, fault.disturbance, stateOf(document, Math.min(Date.now(), document.decidesAt - 1)));
    if (!this.#faults.settings.callBeforeAnswer && !document.silent) this.#callBackLater(document);
  }

  #decide(
    read: CheckedDocument,
    fault: { readonly silent: boolean; readonly rejected: boolean; readonly remarked: boolean },
  ): StoredDocument {
    const reasons = fault.rejected ? ['FAK21: rechazado por la autoridad (simulado)'] : faultsOf(read);
    const takenAt = Date.now();
    return {
      reference: read.reference,
      companyId: read.issuer.companyId,
      cycleId: read.cycleId,
      number: read.number,
      total: read.totals.total,
      takenAt,
      decidesAt: takenAt + (this.#faults.settings.latencyMs ?? this.settings.SIMULATOR_LATENCY_MS),
      verdict: reasons.length > 0 ? 'REJECTED' : fault.remarked ? 'VALIDATED_WITH_NOTES' : 'VALIDATED',
      messages:
        reasons.length > 0
          ? [...reasons]
          : fault.remarked
            ? ['FAJ43b: el nombre no coincide con el RUT (simulado)']
            : [],
      documentKey: documentKeyOf(read),
      silent: fault.silent,
    };
  }

  #answer(response: ServerResponse, disturbance: Disturbance, state: DocumentState): void {
    switch (disturbance) {
      case 'none':
        return send(response, 202, state);
      case 'fail':
        return send(response, 500, { messages: ['internal error'] });
      case 'reset':
        response.writeHead(202, { 'content-type': 'application/json', 'content-length': '4096' });
        response.write('{"reference":');
        setTimeout(() => response.destroy(), 10);
        return;
      case 'hang':
    }
  }

  #callBackLater(document: StoredDocument): void {
    const timer = setTimeout(
      () => {
        this.#timers.delete(timer);
        void this.#callBack(document);
      },
      Math.max(0, document.decidesAt - Date.now()),
    );
    this.#timers.add(timer);
  }

  async #callBack(document: StoredDocument): Promise<void> {
    const { companyId, decidesAt, reference } = document;
    const decided = stateOf(document, decidesAt);
    if (this.#faults.settings.callDisordered) {
      const id = `msg_${randomUUID()}`;
      await this.#callbacks.send({ companyId, state: decided, id });
      await this.#callbacks.send({ companyId, state: stateOf(document, decidesAt - 1) });
      await this.#callbacks.send({ companyId, state: decided, id });
    } else {
      await this.#callbacks.send({ companyId, state: decided });
    }
    this.#book.tell(reference);
    await this.#journal?.append({ told: reference });
  }
}

function send(response: ServerResponse, status: number, body: object): void {
  if (response.headersSent) return;
  const text = JSON.stringify(body);
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
  response.end(text);
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}
