import type { NatsConnection } from '@nats-io/transport-node';
import type { MessageContract } from '@kantia/contracts/define';
import type { Logger } from 'pino';
import { Feed, type Broadcast } from '../ports/feed.js';
import { fromNatsHeaders, HEADER } from './envelope.js';
import type { SchemaRegistry } from './schema-registry.js';

/** Events pass on their plain subject as they are published to the stream: hearing them costs the broker no consumer. */
export class NatsFeed extends Feed {
  constructor(
    private readonly connection: NatsConnection,
    private readonly schemas: SchemaRegistry,
    private readonly log: Logger,
  ) {
    super();
  }

  override listen<T>(message: MessageContract<T>, hear: (heard: Broadcast<T>) => void): void {
    this.connection.subscribe(message.subject, {
      callback: (error, { data, headers }) => {
        if (error) return this.log.warn({ err: error, subject: message.subject }, 'feed interrupted');
        const plain = fromNatsHeaders(headers);
        this.schemas
          .decode(message.schema, data)
          .then((payload) =>
            hear({ companyId: plain[HEADER.company] ?? '', payload, at: new Date(plain[HEADER.time] ?? Date.now()) }),
          )
          .catch((cause: unknown) => this.log.warn({ err: cause, subject: message.subject }, 'feed message not heard'));
      },
    });
  }
}
