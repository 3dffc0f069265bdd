import { client } from '../../api/client.js';
import type { components } from '../../api/schema.js';
import type { Ticked } from '../../design/selection.js';

type Cycle = components['schemas']['Cycle'];

export const CAUSES = [
  'consumption',
  'reading',
  'missing-input',
  'price',
  'contract',
  'customer-data',
  'amount',
  'claim',
  'other',
] as const;
export type Cause = (typeof CAUSES)[number];

/** The filter of the results, as it is on screen. */
export interface ServiceFilter {
  readonly stage: string;
  readonly outcome: string;
  readonly finding: string;
  /** Of the release gate. */
  readonly band: string;
  readonly q: string;
}

/** Services one by one, those that an act took aside, or those of a filter but some; the service refuses when there are others by now. */
export type Chosen =
  | { readonly ids: string[]; readonly exclude: string[] }
  | { readonly act: string; readonly exclude: string[] }
  | { readonly filter: ServiceFilter; readonly exclude: string[]; readonly expected: number };

export function chosenOf({
  ticked,
  count,
}: {
  readonly ticked: Ticked<ServiceFilter>;
  readonly count: number;
}): Chosen {
  return ticked.mode === 'all'
    ? { filter: ticked.filter, exclude: [...ticked.except], expected: count }
    : { ids: [...ticked.keys], exclude: [] };
}

interface Command {
  readonly cycle: Pick<Cycle, 'id' | 'version'>;
  readonly chosen: Chosen;
  readonly key: string;
}
interface AsideCommand extends Command {
  readonly reason: Cause;
  readonly note: string;
}
/** How many were done, and the first of those that were not. */
export interface Done {
  readonly cycle: Cycle;
  readonly done: number;
  /** Names the services for the way back; null when there is none. */
  readonly act: string | null;
  readonly skippedCount: number;
  readonly skipped: readonly {
    readonly serviceId: string;
    readonly supplyPointCode: string;
    readonly reason: string;
    readonly detail: string;
  }[];
}

const optionsOf = ({ cycle, key }: Pick<Command, 'cycle' | 'key'>) => ({
  params: { path: { id: cycle.id }, header: { 'idempotency-key': key } },
  headers: { 'if-match': `"${cycle.version}"` },
});

function answered(data: Done | undefined): Done {
  if (!data) throw new Error('a command on services is answered');
  return data;
}

async function review({ chosen, reason, note, ...command }: AsideCommand): Promise<Done> {
  const body = { ...chosen, reason, note };
  return answered((await client.POST('/api/v1/cycles/{id}/reviews', { ...optionsOf(command), body })).data);
}

async function exclude({ chosen, reason, note, ...command }: AsideCommand): Promise<Done> {
  const body = { ...chosen, reason, note };
  return answered((await client.POST('/api/v1/cycles/{id}/exclusions', { ...optionsOf(command), body })).data);
}

const release =
  (resolution: 'return' | 'accept' | 'retry') =>
  async ({ chosen, note = '', ...command }: Command & { readonly note?: string }): Promise<Done> => {
    const body = { ...chosen, resolution, note };
    return answered((await client.POST('/api/v1/cycles/{id}/reviews/release', { ...optionsOf(command), body })).data);
  };

async function undoExclusion({ chosen, note = '', ...command }: Command & { readonly note?: string }): Promise<Done> {
  const body = { ...chosen, note };
  return answered((await client.POST('/api/v1/cycles/{id}/exclusions/undo', { ...optionsOf(command), body })).data);
}

/** Of what was done by an act; the cycle as it is by now. */
interface Undoing {
  readonly cycle: Cycle;
  readonly act: string;
  readonly key: string;
}

async function undoRelease({ act, ...command }: Undoing): Promise<Done> {
  const body = { act };
  return answered(
    (await client.POST('/api/v1/cycles/{id}/reviews/release/undo', { ...optionsOf(command), body })).data,
  );
}

const byActOf =
  (back: (command: Command) => Promise<Done>) =>
  ({ act, ...command }: Undoing): Promise<Done> =>
    back({ ...command, chosen: { act, exclude: [] } });

interface Act {
  readonly asksCause: boolean;
  run(command: AsideCommand): Promise<Done>;
  /** The way back; null where there is none. */
  readonly undo: ((command: Undoing) => Promise<Done>) | null;
}

/** By the names of the actions of a service. */
export const ASIDE = {
  review: { asksCause: true, run: review, undo: byActOf(release('return')) },
  release: { asksCause: false, run: release('return'), undo: undoRelease },
  'release-accept': { asksCause: false, run: release('accept'), undo: null },
  'release-retry': { asksCause: false, run: release('retry'), undo: null },
  exclude: { asksCause: true, run: exclude, undo: byActOf(undoExclusion) },
  'undo-exclusion': { asksCause: false, run: undoExclusion, undo: null },
} as const satisfies Readonly<Record<string, Act>>;
export type Aside = keyof typeof ASIDE;
export const ACTS = Object.keys(ASIDE) as Aside[];
