import { avroTypeOf } from './avro-type.js';
import type { Contracts } from './catalogue.js';
import type { MessageContract, OperationContract } from './define.js';
import type { Schema } from './schema.js';

/** The newest Avro that the AsyncAPI 3.0 schema lists among its formats; ours uses nothing newer. */
const AVRO_FORMAT = 'application/vnd.apache.avro+json;version=1.9.0';
const SINGLE_OBJECT = 'application/vnd.apache.avro';

type Json = Readonly<Record<string, unknown>>;

/** The AsyncAPI 3.0 document of all that passes over NATS: messages on JetStream, operations as request and reply. */
export function asyncApi({ messages, operations }: Contracts): Json {
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'KantiA Liquidación',
      version: '1.0.0',
      description:
        'Messages are Avro single objects on JetStream subjects; operations are request and reply over core NATS. ' +
        'Message id, company, causation, time and trace travel as headers. Generated from the declarations in contracts/src.',
    },
    defaultContentType: SINGLE_OBJECT,
    servers: { nats: { host: 'localhost:4222', protocol: 'nats' } },
    channels: Object.fromEntries([...messages.map(messageChannel), ...operations.flatMap(operationChannels)]),
    operations: Object.fromEntries([...messages.map(publication), ...operations.map(answer)]),
  };
}

function messageChannel({ subject, owner, kind, summary, schema }: MessageContract<unknown>): [string, Json] {
  return [
    subject,
    {
      address: subject,
      summary,
      tags: [{ name: owner }, { name: kind }],
      messages: { message: payload(subject, schema) },
    },
  ];
}

function publication({ subject, owner, kind, summary }: MessageContract<unknown>): [string, Json] {
  return [
    `publish.${subject}`,
    {
      action: 'send',
      summary,
      tags: [{ name: owner }, { name: kind }],
      channel: channelRef(subject),
      messages: [messageRef(subject)],
    },
  ];
}

function operationChannels({
  subject,
  owner,
  request,
  reply,
}: OperationContract<unknown, unknown>): readonly [string, Json][] {
  const answered = `${subject}.reply`;
  const tags = [{ name: owner }, { name: 'operation' }];
  return [
    [subject, { address: subject, tags, messages: { message: payload(`${subject}.request`, request) } }],
    [answered, { address: null, tags, messages: { message: payload(answered, reply) } }],
  ];
}

function answer({ subject, owner, kind, access, timeoutMs }: OperationContract<unknown, unknown>): [string, Json] {
  const answered = `${subject}.reply`;
  return [
    `answer.${subject}`,
    {
      action: 'receive',
      tags: [{ name: owner }, { name: kind }],
      channel: channelRef(subject),
      messages: [messageRef(subject)],
      reply: { channel: channelRef(answered), messages: [messageRef(answered)] },
      'x-access': access,
      'x-timeout-ms': timeoutMs,
    },
  ];
}

function payload(name: string, { avro }: Schema<unknown>): Json {
  return { name, contentType: SINGLE_OBJECT, payload: { schemaFormat: AVRO_FORMAT, schema: avroTypeOf(avro) } };
}
function channelRef(subject: string): Json {
  return { $ref: `#/channels/${subject}` };
}
function messageRef(subject: string): Json {
  return { $ref: `#/channels/${subject}/messages/message` };
}
