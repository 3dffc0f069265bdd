import { Server, type CustomTransportStrategy } from '@nestjs/microservices';
import type { NatsConnection } from '@nats-io/transport-node';
import type { ConsumerLoop } from './consumer-loop.js';
import type { OutboxRelay } from './relay.js';
import type { Responder } from './responder.js';

export interface StrategyParts {
  readonly connection: NatsConnection;
  readonly loops: readonly ConsumerLoop[];
  readonly responder: Responder | null;
  readonly relay: OutboxRelay | null;
  readonly serve: () => void;
}

/**
 * Gives the bus its place in Nest's life cycle: it starts when every provider is ready, and stops before any pool closes.
 * Nest's own dispatch of patterns is not used; it would hide the errors that decide between ack, retry and dead letter.
 */
export class JetStreamStrategy extends Server implements CustomTransportStrategy {
  override readonly transportId = Symbol('jetstream');
  constructor(private readonly parts: StrategyParts) {
    super();
  }

  override listen(callback: (error?: unknown) => void): void {
    this.parts.relay?.start();
    for (const loop of this.parts.loops) loop.start();
    this.parts.serve();
    callback();
  }

  /** The relay goes last: it carries what the others have just committed. */
  override async close(): Promise<void> {
    await Promise.all([...this.parts.loops.map((loop) => loop.stop()), this.parts.responder?.stop()]);
    await this.parts.relay?.stop();
    await this.parts.connection.flush();
  }

  override on(): never {
    throw new Error('the bus has no events to listen to');
  }

  override unwrap<T>(): T {
    throw new Error('handlers publish through their unit of work');
  }
}
