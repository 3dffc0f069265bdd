import type { DiscoveryService } from '@nestjs/core';
import { assert } from '@kantia/kernel/assert';
import { ANSWERS, HANDLES, type Handler, type HandlesMetadata } from '../ports/handler.js';
import type { Answering, Operation } from './responder.js';

export interface FoundHandlers {
  readonly consumers: readonly {
    readonly options: HandlesMetadata;
    readonly handler: Handler<HandlesMetadata['message']>;
  }[];
  readonly answers: readonly Answering[];
}

function isHandler(instance: unknown): instance is Handler<HandlesMetadata['message']> {
  return typeof instance === 'object' && instance !== null && 'handle' in instance;
}
function isOperationHandler(instance: object, { kind }: Operation): instance is Answering['handler'] {
  return (kind === 'intake' ? 'take' : 'answer') in instance;
}

/** Providers marked with `@Handles` and `@Answers`. A durable or an operation with two handlers stops the start. */
export function findHandlers(discovery: DiscoveryService): FoundHandlers {
  const consumers = new Map<string, FoundHandlers['consumers'][number]>();
  const answers = new Map<string, FoundHandlers['answers'][number]>();
  const instances = new Set(discovery.getProviders().map((wrapper): unknown => wrapper.instance));
  for (const instance of instances) {
    if (typeof instance !== 'object' || instance === null) continue;
    const handles: HandlesMetadata | undefined = Reflect.getMetadata(HANDLES, instance.constructor);
    if (handles && isHandler(instance)) {
      assert(!consumers.has(handles.consumer), `two handlers want the durable ${handles.consumer}`);
      consumers.set(handles.consumer, { options: handles, handler: instance });
    }
    const answered: { operation: Operation } | undefined = Reflect.getMetadata(ANSWERS, instance.constructor);
    if (answered) {
      assert(
        isOperationHandler(instance, answered.operation),
        `${instance.constructor.name} does not answer as its operation's kind asks`,
      );
      assert(!answers.has(answered.operation.subject), `two handlers answer ${answered.operation.subject}`);
      answers.set(answered.operation.subject, { operation: answered.operation, handler: instance });
    }
  }
  return { consumers: [...consumers.values()], answers: [...answers.values()] };
}
