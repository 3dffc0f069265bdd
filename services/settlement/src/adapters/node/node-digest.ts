import { createHash, hash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Digest } from '../../application/ports.js';

/** Namespace of statement ids; it must never change, or redelivered batches would make second statements. */
const NAMESPACE = Buffer.from('6f1c1d1c5b7a4c7a9d4e2f0b8a3c5e71', 'hex');

@Injectable()
export class NodeDigest extends Digest {
  override sha256(text: string): string {
    return hash('sha256', text, 'hex');
  }

  /** RFC 9562, version 5. */
  override nameUuid(name: string): string {
    const bytes = createHash('sha1').update(NAMESPACE).update(name).digest().subarray(0, 16);
    bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
    bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
    const hex = bytes.toString('hex');
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
  }

  override randomUuid(): string {
    return randomUUID();
  }
}
