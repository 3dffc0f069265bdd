import { validate } from '../domain/validate.js';
import type { FrozenBatch, ValidatedService } from './ports.js';

/** Health probes and heartbeats must be answered while a batch is checked. */
const SERVICES_PER_TURN = 50;
const nextTurn = () => new Promise<void>((resume) => setImmediate(resume));

/** Every rule over every service of a batch. */
export async function checkBatch({ services, frame }: FrozenBatch): Promise<readonly ValidatedService[]> {
  const checked: ValidatedService[] = [];
  for (const [index, { ordinal, ...service }] of services.entries()) {
    if (index % SERVICES_PER_TURN === SERVICES_PER_TURN - 1) await nextTurn();
    checked.push({ ordinal, serviceId: service.segments[0]?.service_id ?? '', ...validate(service, frame) });
  }
  return checked;
}
