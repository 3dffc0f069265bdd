import 'reflect-metadata';
import { openStores, type StoreSettings } from '@kantia/platform/stores';
import { workerData } from 'piscina';
import { openComputer } from './adapters/threads/open-computer.js';
import { toThreadAnswer, type ThreadAnswer } from './adapters/threads/thread-answer.js';
import type { BatchTask, PreparedBatch, ResultHash } from './application/ports.js';

// The pool hands over what `ThreadedBatchWork` gave it.
const computer = openComputer(await openStores('settlement', workerData as StoreSettings));

export const prepare = (task: BatchTask): Promise<ThreadAnswer<PreparedBatch>> =>
  toThreadAnswer(computer.prepare(task));

export const hashes = (
  wanted: Pick<BatchTask, 'manifest' | 'ordinals'>,
): Promise<ThreadAnswer<readonly ResultHash[]>> => toThreadAnswer(computer.hashes(wanted.manifest, wanted.ordinals));
