import type { ApiClient, CycleJson, Page } from './api-client.js';

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

/** What a person wants to know of a finished cycle, and where to look further. */
export async function summaryOf(
  api: ApiClient,
  cycle: CycleJson,
  links: { baseUrl: string; tracesUrl: string },
): Promise<string> {
  const metrics = await api.get<Metrics>(`/cycles/${cycle.id}/metrics`);
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
