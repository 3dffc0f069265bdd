import { until, type ApiClient, type CycleJson, type Page } from './api-client.js';

interface Metrics {
  readonly stages: readonly {
    readonly stage: string;
    readonly entered: number;
    readonly resident: number;
    readonly elapsedMs: number;
  }[];
  readonly totalValue: string | null;
  readonly energyKwh: string | null;
  readonly currency: string;
}

const STAGES: Readonly<Record<string, string>> = {
  selected: 'Pendiente',
  'awaiting-inputs': 'Esperando insumos',
  validating: 'En validación',
  validated: 'Validado',
  'validation-failed': 'Con observaciones',
  settling: 'En liquidación',
  'settlement-failed': 'Con error',
  'in-review': 'En revisión',
  settled: 'Liquidado',
  approved: 'Aprobado',
  excluded: 'Excluido',
  sending: 'Enviando',
  unknown: 'Estado desconocido',
  accepted: 'Aceptada',
  rejected: 'Rechazada',
};

const FOLDED_WITHIN_MS = 15_000;

/** The read model hears of a cycle's end a moment after the cycle; what it knows by then is shown all the same. */
function figuresOf(api: ApiClient, { id, counts }: CycleJson): Promise<Metrics> {
  const ask = () => api.get<Metrics>(`/cycles/${id}/metrics`);
  const accepted = counts.byStage['accepted'] ?? 0;
  const folded = async () => {
    const metrics = await ask();
    const resident = metrics.stages.find(({ stage }) => stage === 'accepted')?.resident ?? 0;
    return resident === accepted ? metrics : null;
  };
  return until('the figures of the cycle', folded, FOLDED_WITHIN_MS).catch(ask);
}

/** What a person wants to know of a finished cycle, and where to look further. */
export async function summaryOf(
  api: ApiClient,
  cycle: CycleJson,
  links: { baseUrl: string; tracesUrl: string },
): Promise<string> {
  const metrics = await figuresOf(api, cycle);
  const { total: invoices } = await api.get<Page<unknown>>(`/invoices?cycleId=${cycle.id}&limit=1`);
  const stages = Object.entries(cycle.counts.byStage)
    .filter(([, count]) => count > 0)
    .map(([stage, count]) => `    ${(STAGES[stage] ?? stage).padEnd(22)} ${String(count).padStart(7)}`);
  const times = metrics.stages
    .filter(({ entered, elapsedMs }) => entered > 0 && elapsedMs > 0)
    .map(
      ({ stage, elapsedMs }) =>
        `    ${(STAGES[stage] ?? stage).padEnd(22)} ${(elapsedMs / 1000).toFixed(1).padStart(7)} s`,
    );
  return [
    `  ${cycle.name}: ${cycle.status}, ${cycle.serviceCount} services, ${invoices.value}${invoices.exact ? '' : '+'} invoices`,
    '  services by stage',
    ...stages,
    '  time per stage, first to last service',
    ...times,
    `  energy ${metrics.energyKwh ?? '-'} kWh · total ${metrics.currency} ${metrics.totalValue ?? '-'}`,
    `  result ${cycle.resultHash?.slice(0, 16) ?? '-'} · manifest ${cycle.manifestHash?.slice(0, 16) ?? '-'}`,
    `  look at ${links.baseUrl}/api/v1/cycles/${cycle.id}/services · ${links.tracesUrl}?cycle=${cycle.id}`,
  ].join('\n');
}
