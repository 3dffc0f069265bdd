export type TraceAttributes = Readonly<Record<string, string | number>>;

/** Work that is done, as one span. */
export interface TracedPart {
  readonly name: string;
  /** When it began; it ends when it is told. */
  readonly startedAt: Date;
  readonly attributes: TraceAttributes;
  /** What `here` gave where this work comes from: each becomes a link. */
  readonly causes: ReadonlySet<string>;
  readonly events: readonly { readonly name: string; readonly attributes: TraceAttributes }[];
  /** What an operator should look at; null when all went well. */
  readonly failure: string | null;
}

/** Traces of work that no message and no request leads to: what loops write in groups. Nothing happens where tracing is off. */
export abstract class Traces {
  /** The W3C `traceparent` of what is under way, to be kept with what it makes; null when that is not traced. */
  abstract here(): string | null;
  /** Runs the step as a trace of its own, whatever is under way: what it writes and publishes hangs below its span. */
  abstract group<R>(name: string, attributes: TraceAttributes, step: () => Promise<R>): Promise<R>;
  /** Hangs a span of its own below what is under way. */
  abstract tell(part: TracedPart): void;
}
