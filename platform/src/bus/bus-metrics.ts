import { Counter, Gauge, Histogram, type Registry } from 'prom-client';

const SECONDS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** Names of the messaging conventions (development status, 1.45), with `_` for `.` and the unit last, as Prometheus wants. */
export class BusMetrics {
  readonly processDuration: Histogram<'consumer' | 'subject' | 'outcome'>;
  readonly consumed: Counter<'consumer' | 'subject'>;
  readonly sent: Counter<'subject'>;
  readonly operationDuration: Histogram<'operation' | 'side' | 'outcome'>;
  readonly outboxPending: Gauge;
  readonly outboxOldestSeconds: Gauge;
  readonly deadLetters: Gauge;

  constructor(registry: Registry) {
    const registers = [registry];
    this.processDuration = new Histogram({
      name: 'messaging_process_duration_seconds',
      help: 'Handling of one message, transaction included',
      labelNames: ['consumer', 'subject', 'outcome'],
      buckets: SECONDS,
      registers,
    });
    this.consumed = new Counter({
      name: 'messaging_client_consumed_messages',
      help: 'Messages delivered to a consumer, redeliveries included',
      labelNames: ['consumer', 'subject'],
      registers,
    });
    this.sent = new Counter({
      name: 'messaging_client_sent_messages',
      help: 'Messages acknowledged by the broker',
      labelNames: ['subject'],
      registers,
    });
    this.operationDuration = new Histogram({
      name: 'messaging_client_operation_duration_seconds',
      help: 'Requests asked of other services and answered for them',
      labelNames: ['operation', 'side', 'outcome'],
      buckets: SECONDS,
      registers,
    });
    this.outboxPending = new Gauge({
      name: 'kantia_outbox_pending_messages',
      help: 'Rows that have not left yet',
      registers,
    });
    this.outboxOldestSeconds = new Gauge({
      name: 'kantia_outbox_oldest_pending_seconds',
      help: 'Age of the oldest row that has not left',
      registers,
    });
    this.deadLetters = new Gauge({ name: 'kantia_dead_letters', help: 'Messages that wait for a person', registers });
  }
}
