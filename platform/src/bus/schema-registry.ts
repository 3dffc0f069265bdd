import { jetstream } from '@nats-io/jetstream';
import { Kvm, type KV } from '@nats-io/kv';
import { codecOf, fingerprintOf } from '@kantia/contracts/codec';
import type { AvroJson, Schema } from '@kantia/contracts/schema';
import type { NatsConnection } from '@nats-io/transport-node';
import { Unavailable } from '../ports/errors.js';

const BUCKET = 'kantia-schemas';

/**
 * Writers put their schemas into a key-value bucket before their first message; readers look up fingerprints that they do
 * not know. So older and newer messages stay readable while a rolling upgrade is under way.
 */
export class SchemaRegistry {
  private readonly known = new Map<string, AvroJson>();
  private readonly published = new Set<string>();
  private bucket: Promise<KV> | null = null;
  constructor(private readonly connection: NatsConnection) {}

  /** After the broker lost its store everything must be published again. */
  forget(): void {
    this.published.clear();
    this.bucket = null;
  }

  isPublished(fingerprint: string): boolean {
    return this.published.has(fingerprint);
  }

  async publish(fingerprint: string, avro: string): Promise<void> {
    const bucket = await this.open();
    const found = await bucket.get(fingerprint);
    if (found?.string() !== avro) await bucket.put(fingerprint, avro);
    this.published.add(fingerprint);
  }

  /** Decodes with the writer's schema. Throws `UnknownSchema` or `Unreadable` of the codec. */
  async decode<T>(schema: Schema<T>, bytes: Uint8Array): Promise<T> {
    const codec = codecOf(schema);
    const fingerprint = fingerprintOf(bytes);
    if (fingerprint !== codec.fingerprint && !this.known.has(fingerprint)) await this.fetch(fingerprint);
    return codec.decode(bytes, (wanted) => this.known.get(wanted));
  }

  private async fetch(fingerprint: string): Promise<void> {
    try {
      const entry = await (await this.open()).get(fingerprint);
      if (entry) this.known.set(fingerprint, entry.json<AvroJson>());
    } catch (cause) {
      throw new Unavailable('schema registry', { cause });
    }
  }

  private open(): Promise<KV> {
    const opening = (this.bucket ??= new Kvm(jetstream(this.connection)).create(BUCKET, { history: 1 }));
    opening.catch(() => {
      this.bucket = null;
    });
    return opening;
  }
}
