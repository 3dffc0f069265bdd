import { connect, type NatsConnection } from '@nats-io/transport-node';

export interface ConnectOptions {
  readonly url: string;
  readonly name: string;
}

/**
 * Reconnects without end and notices a dead peer within 20 s. Its inbox prefix is its own, so that an account can be kept
 * from reading the replies of others.
 */
export function connectToBus({ url, name }: ConnectOptions): Promise<NatsConnection> {
  return connect({
    servers: url,
    name,
    inboxPrefix: `_INBOX_${name.replaceAll('-', '_')}`,
    maxReconnectAttempts: -1,
    reconnectTimeWait: 250,
    reconnectJitter: 500,
    pingInterval: 10_000,
    maxPingOut: 2,
    waitOnFirstConnect: true,
    timeout: 10_000,
    // A stack kept for each request, for an error that hardly ever comes, was a tenth of what the gateway does for a callback.
    noAsyncTraces: true,
  });
}
