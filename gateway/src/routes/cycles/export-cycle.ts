import { getCycle } from '@kantia/contracts/cycles/operations/get-cycle.v1';
import { listCycleServices, type CycleServiceView } from '@kantia/contracts/cycles/operations/list-services.v1';
import { FIGURES } from '@kantia/contracts/define';
import { cellOf } from '@kantia/platform/tables/cell';
import type { Cell } from '@kantia/platform/tables/table';
import { findingText } from '../../finding-texts.js';
import { answerTable, tableFormat } from '../../http/answer-table.js';
import type { Language } from '../../http/language.js';
import { defineRoute } from '../../http/route.js';
import { cycleParams } from './cycle-view.js';
import { serviceFilter, toServiceFilter } from './service-filter.js';

interface ExportedColumn {
  readonly id: string;
  readonly es: string;
  readonly en: string;
  readonly cell: (service: CycleServiceView, language: Language) => Cell | null;
}

/** The columns of the results table, its words as codes. */
const COLUMNS: readonly ExportedColumn[] = [
  { id: 'supplyPoint', es: 'Punto', en: 'Supply point', cell: (row) => cellOf('text', row.supplyPointCode) },
  { id: 'contract', es: 'Contrato', en: 'Contract', cell: (row) => cellOf('text', row.contractCode) },
  { id: 'customer', es: 'Cliente', en: 'Customer', cell: (row) => cellOf('text', row.customerName) },
  { id: 'stage', es: 'Etapa', en: 'Stage', cell: (row) => cellOf('text', row.stage) },
  { id: 'outcome', es: 'Resultado', en: 'Outcome', cell: (row) => cellOf('text', row.outcome) },
  {
    id: 'energyKwh',
    es: 'Energía (kWh)',
    en: 'Energy (kWh)',
    cell: (row) => cellOf('number', row.statement?.energyKwh),
  },
  { id: 'total', es: 'Total', en: 'Total', cell: (row) => cellOf('number', row.statement?.total) },
  { id: 'currency', es: 'Moneda', en: 'Currency', cell: (row) => cellOf('text', row.statement?.currency) },
  { id: 'previousTotal', es: 'Mes anterior', en: 'Last month', cell: (row) => cellOf('number', row.previous?.total) },
  {
    id: 'findings',
    es: 'Hallazgos',
    en: 'Findings',
    cell: ({ findings }, language) =>
      cellOf('text', findings.map(({ code, params }) => findingText(code, params, { language })).join(' · ')),
  },
  { id: 'reason', es: 'Motivo', en: 'Reason', cell: (row) => cellOf('text', row.aside?.reason) },
  { id: 'gate', es: 'Franja', en: 'Band', cell: (row) => cellOf('text', row.gate?.band) },
  { id: 'invoice', es: 'Factura', en: 'Invoice', cell: (row) => cellOf('text', row.invoice?.number) },
  {
    id: 'invoiceStatus',
    es: 'Estado de la factura',
    en: 'Invoice status',
    cell: (row) => cellOf('text', row.invoice?.status),
  },
];

export const exportCycle = defineRoute({
  method: 'GET',
  path: '/cycles/:id/export',
  id: 'exportCycle',
  tag: 'cycles',
  summary: 'Los resultados de un ciclo, con el mismo filtro que la lista, como archivo',
  roles: FIGURES,
  params: cycleParams,
  query: serviceFilter.extend({ format: tableFormat.default('xlsx') }),
  status: 200,
  answer: null,
  raw: true,
  async handle(call, tools) {
    const { params, query, language, as } = call;
    const { name, period } = await tools.bus.ask(getCycle, params, as);
    await answerTable(call, tools, {
      format: query.format,
      name: `${name} ${period}`,
      async page(request) {
        const filter = { ...request, cycleId: params.id, sort: null, ...toServiceFilter(query) };
        const { items, nextCursor } = await tools.bus.ask(listCycleServices, filter, as);
        return {
          headers: COLUMNS.map((column) => column[language]),
          ids: COLUMNS.map(({ id }) => id),
          rows: items.map((service) => COLUMNS.map(({ cell }) => cell(service, language))),
          nextCursor,
        };
      },
    });
  },
});
