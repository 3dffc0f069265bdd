import { Readable } from 'node:stream';
import type { z } from 'zod';
import { csvLine } from '../../http/csv.js';
import { defineRoute, type Call, type Tools } from '../../http/route.js';
import { namesOf } from '../users/user-names.js';
import { auditFilter, firstPlaces, toNarrowed } from './audit-filter.js';
import { mergedPage, type ChainedEntry, type Places } from './chains.js';

const PAGE = 500;
const HEAD = [
  'cadena',
  'numero',
  'fecha',
  'usuario_id',
  'usuario',
  'accion',
  'sobre_id',
  'sobre',
  'cantidad',
  'motivo',
  'nota',
  'contenido',
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
    const lines = linesOf(tools, as, query);
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
  filter: z.infer<typeof auditFilter>,
): AsyncGenerator<string> {
  const names = await namesOf(tools, as.actor);
  let places: Places | null = firstPlaces(filter);
  let head = `\uFEFF${csvLine(HEAD)}`;
  while (places !== null) {
    const { items, next }: { items: readonly ChainedEntry[]; next: Places | null } = await mergedPage(tools, as, {
      places,
      limit: PAGE,
      narrowed: toNarrowed(filter),
    });
    yield head + items.map((entry) => csvLine(cellsOf(entry, names))).join('');
    head = '';
    places = next;
  }
}

function cellsOf(entry: ChainedEntry, names: ReadonlyMap<string, string>): readonly string[] {
  return [
    entry.chain,
    String(entry.seq),
    entry.at.toISOString(),
    entry.userId ?? '',
    names.get(entry.userId ?? '') ?? '',
    entry.action,
    entry.subjectId ?? '',
    entry.subjectName ?? '',
    String(entry.count),
    entry.reason ?? '',
    entry.note ?? '',
    entry.content ?? '',
    entry.contentHash,
    entry.previousHash,
    entry.hash,
  ];
}
