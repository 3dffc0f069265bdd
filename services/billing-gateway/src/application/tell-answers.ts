import type { TraceAttributes, TracedPart } from '@kantia/platform/ports/traces';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { codeOf, isGood, kindOf, type ProviderAnswer } from '../domain/provider-answer.js';
import type { Locked } from './ports.js';

/** What was heard of one invoice, and what the invoice was before. */
export interface Heard {
  readonly invoice: Locked;
  readonly answer: ProviderAnswer;
  readonly source: 'submit' | 'query' | 'webhook';
  /** A callback that changes nothing, as a repeated one does, is only counted. */
  readonly isNews: boolean;
  /** Of the request; of a callback, from the invoice's last change until it is applied. */
  readonly tookMs: number;
}

/** A provider in trouble refuses hundreds alike: beyond these the counts say enough. */
const EVENTS_MOST = 20;

/** One part for each cycle: how many answers of each kind, the slowest invoice, and those that were not accepted. */
export function partsOf({ actor, startedAt }: UnitOfWork, heard: readonly Heard[]): readonly TracedPart[] {
  return [...new Set(heard.map(({ invoice }) => invoice.cycleId))].map((cycleId) => {
    const own = heard.filter(({ invoice }) => invoice.cycleId === cycleId);
    const news = own.filter(({ isNews }) => isNews);
    const bad = news.filter(({ answer }) => !isGood(answer));
    const ids = { 'kantia.company.id': actor.companyId, 'kantia.cycle.id': cycleId };
    return {
      name: 'answers of a cycle',
      startedAt,
      attributes: { ...ids, ...countsOf(own), ...slowestOf(news) },
      causes: new Set(own.map(({ invoice }) => invoice.trace).filter((trace) => trace !== null)),
      events: bad.slice(0, EVENTS_MOST).map(({ invoice, answer }) => ({
        name: 'invoice not accepted',
        attributes: {
          'kantia.invoice.number': invoice.number,
          'kantia.answer.kind': kindOf(answer),
          'kantia.answer.code': codeOf(answer),
        },
      })),
      failure: bad.length === 0 ? null : `${bad.length} not accepted`,
    };
  });
}

/** `kantia.answers.submit.pending`: how often a submission was answered so. */
function countsOf(heard: readonly Heard[]): TraceAttributes {
  const counts: Record<string, number> = {};
  for (const { source, answer } of heard) {
    const name = `kantia.answers.${source}.${kindOf(answer)}`;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

function slowestOf(heard: readonly Heard[]): TraceAttributes {
  const [first, ...others] = heard;
  if (!first) return {};
  const { tookMs, invoice } = others.reduce((most, one) => (one.tookMs > most.tookMs ? one : most), first);
  return { 'kantia.slowest.ms': Math.round(tookMs), 'kantia.slowest.invoice.number': invoice.number };
}
