import { Readable } from 'node:stream';
import { listAudit as listOperation, type AuditEntryView } from '@kantia/contracts/cycles/operations/list-audit.v1';
import { csvLine } from '../../http/csv.js';
import { defineRoute, type Call, type Tools } from '../../http/route.js';
import { namesOf } from '../users/user-names.js';
import { auditFilter, toAuditFilter } from './audit-filter.js';

const PAGE = 500;
const HEAD = [
  'numero',
  'fecha',
  'usuario_id',
  'usuario',
  'accion',
  'ciclo_id',
  'ciclo',
  'servicios',
  'motivo',
  'nota',
  'huella_contenido',
  'huella_anterior',
  'huella',
];

export const exportAudit = defineRoute({
  method: 'GET',
  path: '/audit/export',
  id: 'exportAudit',
  tag: 'audit',
  summary: 'La auditoría como CSV, con las huellas que permiten verificarla',
  roles: ['auditor', 'admin'],
  query: auditFilter,
  status: 200,
  answer: null,
  raw: true,
  async handle({ query, as, reply }, tools) {
    const lines = linesOf(tools, as, toAuditFilter(query));
    // A refusal comes with the first page, while an answer can still tell it.
    const first = await lines.next();
    reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', 'attachment; filename="auditoria.csv"');
    await reply.send(Readable.from(withFirst(first.done === true ? '' : first.value, lines)));
  },
});

async function* withFirst(first: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield first;
  yield* rest;
}

/** Page by page, so that a long history is never held whole. */
async function* linesOf(
  tools: Tools,
  as: Call<unknown, unknown, unknown>['as'],
  filter: ReturnType<typeof toAuditFilter>,
): AsyncGenerator<string> {
  const names = await namesOf(tools, as.actor);
  let cursor: string | null = null;
  let head = `\uFEFF${csvLine(HEAD)}`;
  do {
    const page: { items: readonly AuditEntryView[]; nextCursor: string | null } = await tools.bus.ask(
      listOperation,
      { limit: PAGE, cursor, ...filter },
      as,
    );
    yield head + page.items.map((entry) => csvLine(cellsOf(entry, names))).join('');
    head = '';
    cursor = page.nextCursor;
  } while (cursor !== null);
}

function cellsOf(entry: AuditEntryView, names: ReadonlyMap<string, string>): readonly string[] {
  const { seq, at, userId, action, cycleId, cycleName, services, reason, note } = entry;
  return [
    String(seq),
    at.toISOString(),
    userId ?? '',
    names.get(userId ?? '') ?? '',
    action,
    cycleId ?? '',
    cycleName ?? '',
    String(services),
    reason ?? '',
    note ?? '',
    entry.contentHash,
    entry.previousHash,
    entry.hash,
  ];
}
