import type { Period } from '@kantia/kernel/period';
import type { ApiClient, CycleJson } from './api-client.js';
import { componentsFile, cpiFile, priorTariffsFile, readingsFile } from './portfolio.js';

export interface DemoCycle {
  readonly name: string;
  readonly period: Period;
  /** Codes begin with it. */
  readonly prefix: string;
  readonly services: number;
  /** Instead of the complete readings: for cycles in which something is missing. */
  readonly readings?: string;
  readonly progress: (cycle: CycleJson) => void;
}

interface RequiredInput {
  readonly kind: string;
  readonly status: string;
  readonly optional: boolean;
}

/** Settles a demo portfolio for a month, as an operator would: select, load what is asked for, continue, wait. */
export async function runDemoCycle(api: ApiClient, cycle: DemoCycle): Promise<CycleJson> {
  const cycleId = await loadDemoCycle(api, cycle);
  await api.post(`/cycles/${cycleId}/start`);
  return api.settled(cycleId, cycle.progress);
}

/** All of it but the start: the cycle with its selection and its inputs. Answers its id. */
export async function loadDemoCycle(
  api: ApiClient,
  { name, period, prefix, services, readings }: Omit<DemoCycle, 'progress'>,
): Promise<string> {
  const codes = Array.from({ length: services }, (_, index) => `${prefix}${String(index).padStart(6, '0')}`);
  const selection = await api.post<{ id: string; count: number }>('/selections', { codes });
  if (selection.count !== services) throw new Error(`the selection has ${selection.count} of ${services} services`);
  const cycle = await api.post<CycleJson>('/cycles', { name, market: 'regulated', period, mode: 'automatic' });
  await api.put(`/cycles/${cycle.id}/selection`, { selectionId: selection.id });

  await api.loadInput('co.register-readings', period, readings ?? readingsFile(prefix, services, period));
  await api.loadInput('co.unit-cost-components', period, componentsFile(period));
  await api.loadInput('co.cpi', period, cpiFile(period));
  const { items } = await api.get<{ items: readonly RequiredInput[] }>(`/cycles/${cycle.id}/required-inputs`);
  const open = items.filter(({ status, optional }) => status !== 'loaded' && !optional).map(({ kind }) => kind);
  if (open.includes('co.prior-residential-tariffs'))
    await api.loadInput('co.prior-residential-tariffs', period, priorTariffsFile(period));
  return cycle.id;
}
