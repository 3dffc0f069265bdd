import type { Period } from '@kantia/kernel/period';
import type { ApiClient, CycleJson, Page } from './api-client.js';
import { codesOf, type DemoPortfolio } from './portfolio.js';

export interface DemoCycle {
  readonly name: string;
  readonly portfolio: DemoPortfolio;
  readonly period: Period;
  /** Codes begin with it. */
  readonly prefix: string;
  readonly services: number;
  /** Automatic unless said. */
  readonly mode?: 'automatic' | 'manual';
  /** Instead of the portfolio's own, by kind: for cycles in which something is missing. */
  readonly files?: Readonly<Record<string, () => string>>;
  readonly progress: (cycle: CycleJson) => void;
}

interface RequiredInput {
  readonly kind: string;
  readonly status: string;
}

/** Settles a demo portfolio for a month, as an operator would: select, load what is asked for, continue, wait. */
export async function runDemoCycle(api: ApiClient, cycle: DemoCycle): Promise<CycleJson> {
  const begun = await cycleNamed(api, cycle);
  if (begun && begun.status !== 'draft') return api.settled(begun.id, cycle.progress);
  const cycleId = await loadDemoCycle(api, cycle);
  await api.post(`/cycles/${cycleId}/start`);
  return api.settled(cycleId, cycle.progress);
}

/** What a run that was broken off has left; names are unique in a period. */
async function cycleNamed(api: ApiClient, { name, period }: Pick<DemoCycle, 'name' | 'period'>) {
  const { items } = await api.get<Page<CycleJson>>(`/cycles?period=${period}&limit=500`);
  return items.find((cycle) => cycle.name === name);
}

/** All of it but the start: the cycle with its selection and its inputs. Answers its id. */
export async function loadDemoCycle(
  api: ApiClient,
  { name, portfolio, period, prefix, services, mode = 'automatic', files }: Omit<DemoCycle, 'progress'>,
): Promise<string> {
  const selection = await api.post<{ id: string; count: number }>('/selections', { codes: codesOf(prefix, services) });
  if (selection.count !== services) throw new Error(`the selection has ${selection.count} of ${services} services`);
  const { market } = portfolio;
  const cycle =
    (await cycleNamed(api, { name, period })) ?? (await api.post<CycleJson>('/cycles', { name, market, period, mode }));
  await api.put(`/cycles/${cycle.id}/selection`, { selectionId: selection.id });

  const atHand = { ...portfolio.files(prefix, services, period), ...files };
  const { items } = await api.get<{ items: readonly RequiredInput[] }>(`/cycles/${cycle.id}/required-inputs`);
  const open = items.filter(({ kind, status }) => kind in atHand && status !== 'loaded');
  await Promise.all(open.map(({ kind }) => api.loadInput(kind, period, atHand[kind]?.() ?? '')));
  return cycle.id;
}
