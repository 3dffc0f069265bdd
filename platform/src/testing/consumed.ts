import { jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { until } from './container-kit.js';

/** Waits until no durable of a service has a message that waits or is under way. */
export async function untilConsumed(url: string, service: string): Promise<void> {
  const connection = await connect({ servers: url });
  try {
    const manager = await jetstreamManager(connection);
    await until(`${service} with all messages handled`, async () => {
      let left = 0;
      for await (const { config } of manager.streams.list())
        for await (const durable of manager.consumers.list(config.name))
          if (durable.name.startsWith(`${service}-`)) left += durable.num_pending + durable.num_ack_pending;
      return left === 0 ? true : null;
    });
  } finally {
    await connection.close();
  }
}
