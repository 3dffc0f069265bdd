import type { SpanRecord } from './span.js';
import { boundsOf, summaryOf, type Trace, type TraceSummary } from './trace-store.js';

const ROWS_MAX = 2_000;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escape = (text: string) => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
const milliseconds = (value: number) => `${value.toFixed(value < 10 ? 2 : 0)} ms`;

const STYLE = `
:root { color-scheme: light dark; }
body { font: 14px/20px system-ui, sans-serif; margin: 24px; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; padding: 4px 8px; border-bottom: 1px solid #7d8896; vertical-align: top; }
td.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
td.track { width: 40%; }
.bar { background: #3b8de0; height: 12px; min-width: 2px; margin-top: 4px; }
.failed .bar { background: #b3122b; }
.failed .status { font-weight: 650; }
summary { cursor: pointer; }
dl { margin: 4px 0; display: grid; grid-template-columns: max-content auto; gap: 0 12px; }
dd { margin: 0; overflow-wrap: anywhere; }`;

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)} · KantiA Liquidación</title><style>${STYLE}</style></head>
<body><main><h1>${escape(title)}</h1>${body}</main></body></html>`;
}

export function listPage(traces: readonly TraceSummary[], cycleId: string | null): string {
  const title = cycleId === null ? 'Traces' : `Traces of cycle ${cycleId}`;
  const form = `<form><label>Cycle id <input name="cycle" size="36" value="${escape(cycleId ?? '')}"></label> <button>Show</button></form>`;
  if (traces.length === 0) return page(title, `${form}<p>No trace has arrived yet.</p>`);
  const rows = traces.map(
    (trace) => `<tr${trace.errors > 0 ? ' class="failed"' : ''}>
<td><a href="/traces/${trace.id}">${escape(trace.root)}</a></td><td>${trace.startedAt}</td><td class="number">${milliseconds(trace.durationMs)}</td>
<td>${escape(trace.services.join(', '))}</td><td class="number">${trace.spans}</td><td class="number status">${trace.errors}</td>
<td>${trace.cycleIds.map((id) => `<a href="/traces?cycle=${encodeURIComponent(id)}">${escape(id)}</a>`).join(' ')}</td></tr>`,
  );
  const head = ['Root', 'Started', 'Duration', 'Services', 'Spans', 'Errors', 'Cycle']
    .map((name) => `<th scope="col">${name}</th>`)
    .join('');
  return page(title, `${form}<table><thead><tr>${head}</tr></thead><tbody>${rows.join('\n')}</tbody></table>`);
}

interface Row {
  readonly span: SpanRecord;
  readonly depth: number;
}

/** Parents before their children, children by start; a span whose parent is not here stands at the top. */
export function inTreeOrder(spans: readonly SpanRecord[]): readonly Row[] {
  const known = new Set(spans.map(({ spanId }) => spanId));
  const children = new Map<string | null, SpanRecord[]>();
  for (const span of [...spans].sort((a, b) => a.startUs - b.startUs)) {
    const parent = span.parentSpanId !== null && known.has(span.parentSpanId) ? span.parentSpanId : null;
    const siblings = children.get(parent) ?? [];
    siblings.push(span);
    children.set(parent, siblings);
  }
  const rows: Row[] = [];
  const open: Row[] = [...(children.get(null) ?? [])].reverse().map((span) => ({ span, depth: 0 }));
  // A stack of its own, not recursion: a long chain of messages is a deep tree.
  for (let next = open.pop(); next; next = open.pop()) {
    rows.push(next);
    const { depth } = next;
    open.push(...[...(children.get(next.span.spanId) ?? [])].reverse().map((span) => ({ span, depth: depth + 1 })));
  }
  return rows;
}

function details({ attributes, links, events, error, kind, spanId }: SpanRecord): string {
  const entries = Object.entries({ span: spanId, kind, ...(error === null ? {} : { error }), ...attributes });
  const terms = entries.map(([name, value]) => `<dt>${escape(name)}</dt><dd>${escape(value)}</dd>`);
  const others = links.map((id) => `<dt>link</dt><dd><a href="/traces/${escape(id)}">${escape(id)}</a></dd>`);
  const happened = events.map(
    (event) => `<dt>${escape(event.name)}</dt><dd>${escape(Object.values(event.attributes).join(' · '))}</dd>`,
  );
  return `<dl>${[...terms, ...others, ...happened].join('')}</dl>`;
}

export function tracePage(trace: Trace): string {
  const { startUs, endUs } = boundsOf(trace);
  const whole = Math.max(endUs - startUs, 1);
  const ordered = inTreeOrder(trace.spans);
  const rows = ordered.slice(0, ROWS_MAX).map(({ span, depth }) => {
    const left = (((span.startUs - startUs) / whole) * 100).toFixed(2);
    const width = (((span.endUs - span.startUs) / whole) * 100).toFixed(2);
    return `<tr${span.error === null ? '' : ' class="failed"'}><td style="padding-left:${8 + Math.min(depth, 20) * 14}px"><details><summary>${escape(span.name)}</summary>${details(span)}</details></td>
<td>${escape(span.service)}</td><td class="status">${span.error === null ? 'ok' : 'error'}</td><td class="number">${milliseconds((span.startUs - startUs) / 1_000)}</td>
<td class="number">${milliseconds((span.endUs - span.startUs) / 1_000)}</td><td class="track"><div class="bar" aria-hidden="true" style="margin-left:${left}%;width:${width}%"></div></td></tr>`;
  });
  const { root, startedAt, durationMs, services, spans, errors } = summaryOf(trace);
  const left = spans - Math.min(ordered.length, ROWS_MAX);
  const note = left > 0 ? `<p>${left} more spans are not shown.</p>` : '';
  const head = ['Span', 'Service', 'Status', 'Start', 'Duration', 'Time line']
    .map((name) => `<th scope="col">${name}</th>`)
    .join('');
  const facts = `<p>${startedAt} · ${milliseconds(durationMs)} · ${spans} spans · ${errors} errors · ${escape(services.join(', '))} · <a href="/traces/${trace.id}.json">JSON</a> · <a href="/traces">all traces</a></p>`;
  return page(root, `${facts}${note}<table><thead><tr>${head}</tr></thead><tbody>${rows.join('\n')}</tbody></table>`);
}
