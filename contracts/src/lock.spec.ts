import { describe, expect, it } from '@jest/globals';
import { allContracts, allSchemas, declarationFiles, type NamedSchema } from './catalogue.js';
import { codecOf } from './codec.js';
import { breaks } from './compatibility.js';
import { goldenSample } from './golden-sample.js';
import { avscText, NOTHING_LOCKED, planLock, sha256 } from './lock.js';
import { lockedWriters, readLockedSchemas } from './locked-schemas.js';
import { decimal, optional, record, string, type AvroJson, type Schema } from './schema.js';

const KEEP = { unreleased: false } as const;
const declared = await allSchemas();
const locked = readLockedSchemas();

function event(schema: Schema<unknown>): readonly NamedSchema[] {
  return [{ key: 'cycles/order.placed.v1', mode: 'full', schema }];
}

describe('the declarations', () => {
  it('are found in every file that is named as one, once each, below their owner', async () => {
    const { messages, operations } = await allContracts();
    const files = await declarationFiles();
    const stem = (owner: string, subject: string): string => `${owner}/${subject}`;

    const names = [
      ...messages.map(({ owner, subject }) =>
        stem(
          owner,
          subject
            .slice(owner.length + 1)
            .replaceAll('.', '-')
            .replace(/-(v\d+)$/, '.$1'),
        ),
      ),
      ...operations.map(({ owner, subject }) => stem(owner, `operations/${subject.slice(`svc.${owner}.`.length)}`)),
    ];

    expect(names.toSorted()).toEqual([...files]);
  });

  it('are locked as they are: run `node contracts/dist/generate.js`', () => {
    const plan = planLock(declared, locked, KEEP);

    expect(plan.refusals).toEqual([]);
    expect(plan.locks).toEqual(locked.locks);
  });

  it('can follow every text that was locked before them', () => {
    const found = declared.flatMap(({ key, mode, schema }) => {
      const texts = (locked.locks[key] ?? []).map(({ file }): AvroJson => JSON.parse(locked.files.get(file) ?? '""'));
      return breaks(mode, texts, schema.avro).map((reason) => `${key}: ${reason}`);
    });

    expect(found).toEqual([]);
  });
});

describe('the locked files', () => {
  it('have the hashes that the lock says', () => {
    for (const { file, sha256: expected } of Object.values(locked.locks).flat()) {
      expect([file, sha256(locked.files.get(file) ?? '')]).toEqual([file, expected]);
    }
  });

  it.each(declared.map(({ key, schema }) => [key, schema] as const))(
    '%s reads and writes its golden bytes',
    (key, schema) => {
      const codec = codecOf(schema);
      const versions = locked.locks[key] ?? [];
      const golden = Buffer.from(versions.at(-1)?.golden ?? '', 'hex');

      expect(Buffer.from(codec.encode(goldenSample(schema.avro))).toString('hex')).toBe(golden.toString('hex'));
      for (const version of versions) codec.decode(Buffer.from(version.golden, 'hex'), lockedWriters());
      expect(Buffer.from(codec.encode(codec.decode(golden))).equals(golden)).toBe(true);
    },
  );
});

describe('locking', () => {
  const first = record('Order', { amount: decimal(24, 10) });
  const second = record('Order', { amount: decimal(24, 10), note: optional(string) });
  const before = planLock(event(first), NOTHING_LOCKED, KEEP);

  it('keeps the earlier text of a schema that grows, because what it wrote is still to be read', () => {
    const plan = planLock(event(second), before, KEEP);

    expect(plan.refusals).toEqual([]);
    expect(plan.locks['cycles/order.placed.v1']?.map(({ file }) => file)).toEqual([
      'cycles/order.placed.v1.r1.avsc',
      'cycles/order.placed.v1.avsc',
    ]);
    expect(plan.files.get('cycles/order.placed.v1.r1.avsc')).toBe(avscText(first.avro));
  });

  it('refuses another scale although the fingerprint is the same', () => {
    const rescaled = record('Order', { amount: decimal(24, 6) });

    expect(codecOf(rescaled).fingerprint).toBe(codecOf(first).fingerprint);
    expect(planLock(event(rescaled), before, KEEP).refusals).toEqual([
      'cycles/order.placed.v1: cannot read "bytes" as "bytes" (declare the next version in a file beside it)',
      'cycles/order.placed.v1: $.amount: decimal 24 10 became decimal 24 6 (declare the next version in a file beside it)',
    ]);
  });

  it('refuses that a locked contract disappears', () => {
    expect(planLock([], before, KEEP).refusals).toHaveLength(1);
  });

  it('forgets what was locked while nothing is released', () => {
    const plan = planLock(event(record('Order', { amount: decimal(24, 6) })), before, { unreleased: true });

    expect(plan.refusals).toEqual([]);
    expect(plan.locks['cycles/order.placed.v1']).toHaveLength(1);
  });
});
