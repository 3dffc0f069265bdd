import type { SpanRecord } from './span.js';

export interface TraceLimits {
  readonly tracesMax: number;
  readonly spansMax: number;
  /** Spans of one trace; what comes after them is counted but not kept. */
  readonly traceSpansMax: number;
}

export interface Trace {
  readonly id: string;
  readonly spans: SpanRecord[];
  readonly cycleIds: Set<string>;
  droppedSpans: number;
}

export interface TraceSummary {
  readonly id: string;
  readonly root: string;
  readonly startedAt: string;
  readonly durationMs: number;
  readonly services: readonly string[];
  readonly cycleIds: readonly string[];
  readonly spans: number;
  readonly errors: number;
}

/** The last traces, bounded in memory. What belongs to no cycle (an operator's polling) leaves before what does. */
export class TraceStore {
  /** In order of their last span, oldest first. */
  private readonly traces = new Map<string, Trace>();
  private spanCount = 0;

  constructor(private readonly limits: TraceLimits) {}

  add(spans: readonly SpanRecord[]): void {
    for (const span of spans) this.addSpan(span);
    while (this.traces.size > this.limits.tracesMax || this.spanCount > this.limits.spansMax) this.evict();
  }

  find(id: string): Trace | null {
    return this.traces.get(id) ?? null;
  }

  /** Newest first; of one cycle when its id is given. */
  list(cycleId: string | null): readonly TraceSummary[] {
    const found = [...this.traces.values()].filter(({ cycleIds }) => cycleId === null || cycleIds.has(cycleId));
    return found.reverse().map(summaryOf);
  }

  private addSpan(span: SpanRecord): void {
    const trace = this.traces.get(span.traceId) ?? {
      id: span.traceId,
      spans: [],
      cycleIds: new Set<string>(),
      droppedSpans: 0,
    };
    this.traces.delete(span.traceId);
    this.traces.set(span.traceId, trace);
    const cycleId = span.attributes['kantia.cycle.id'];
    if (cycleId !== undefined) trace.cycleIds.add(cycleId);
    if (trace.spans.length >= this.limits.traceSpansMax) {
      trace.droppedSpans += 1;
      return;
    }
    trace.spans.push(span);
    this.spanCount += 1;
  }

  private evict(): void {
    const all = [...this.traces.values()];
    const leaving = all.find(({ cycleIds }) => cycleIds.size === 0) ?? all[0];
    if (!leaving) return;
    this.traces.delete(leaving.id);
    this.spanCount -= leaving.spans.length;
  }
}

/** The span without a parent here; when its sender is not done yet, the earliest one. */
function rootOf({ spans }: Trace): SpanRecord | null {
  const known = new Set(spans.map(({ spanId }) => spanId));
  const tops = spans.filter(({ parentSpanId }) => parentSpanId === null || !known.has(parentSpanId));
  return tops.reduce<SpanRecord | null>(
    (first, span) => (first === null || span.startUs < first.startUs ? span : first),
    null,
  );
}

export function boundsOf({ spans }: Trace): { readonly startUs: number; readonly endUs: number } {
  // Not Math.min(...spans): thousands of arguments overflow the stack.
  const start = (least: number, { startUs }: SpanRecord) => Math.min(least, startUs);
  const end = (most: number, { endUs }: SpanRecord) => Math.max(most, endUs);
  return { startUs: spans.reduce(start, Number.MAX_SAFE_INTEGER), endUs: spans.reduce(end, 0) };
}

export function summaryOf(trace: Trace): TraceSummary {
  const { startUs, endUs } = boundsOf(trace);
  const root = rootOf(trace);
  return {
    id: trace.id,
    root: root ? `${root.service}: ${root.name}` : '',
    startedAt: new Date(startUs / 1_000).toISOString(),
    durationMs: (endUs - startUs) / 1_000,
    services: [...new Set(trace.spans.map(({ service }) => service))].sort(),
    cycleIds: [...trace.cycleIds],
    spans: trace.spans.length + trace.droppedSpans,
    errors: trace.spans.filter(({ error }) => error !== null).length,
  };
}
