import type {
  AuditEntry,
  AuditEntries,
  AuditRequest,
  AuditVerdict,
  ListAudit,
  VerifyAudit,
} from '@kantia/contracts/audit';
import { listCustomersAudit } from '@kantia/contracts/customers/operations/list-audit.v2';
import { verifyCustomersAudit } from '@kantia/contracts/customers/operations/verify-audit.v1';
import { listCyclesAudit } from '@kantia/contracts/cycles/operations/list-audit.v2';
import { verifyCyclesAudit } from '@kantia/contracts/cycles/operations/verify-audit.v1';
import { listInputsAudit } from '@kantia/contracts/inputs/operations/list-audit.v2';
import { verifyInputsAudit } from '@kantia/contracts/inputs/operations/verify-audit.v1';
import type { Call, Tools } from '../../http/route.js';

type As = Call<unknown, unknown, unknown>['as'];

interface Chain {
  page(tools: Tools, as: As, request: AuditRequest): Promise<AuditEntries>;
  verify(tools: Tools, as: As): Promise<AuditVerdict>;
}

function chainOf(list: ListAudit, verify: VerifyAudit): Chain {
  return {
    page: ({ bus }, as, request) => bus.ask(list, request, as),
    verify: ({ bus }, as) => bus.ask(verify, {}, as),
  };
}

/** Each service with acts of people has its own chain of a company; users are the gateway's. */
const CHAINS = {
  cycles: chainOf(listCyclesAudit, verifyCyclesAudit),
  customers: chainOf(listCustomersAudit, verifyCustomersAudit),
  inputs: chainOf(listInputsAudit, verifyInputsAudit),
  users: {
    page: ({ units, audit }, { actor }, request) => units.run(actor, (work) => audit.page(work, request)),
    verify: ({ units, audit }, { actor }) => units.run(actor, (work) => audit.verify(work)),
  },
} as const satisfies Readonly<Record<string, Chain>>;

export type ChainName = keyof typeof CHAINS;
export const CHAIN_NAMES = Object.keys(CHAINS) as [ChainName, ...ChainName[]];

/** Number of the last entry that was read of each chain; a chain that is not named is not asked. */
export type Places = Readonly<Partial<Record<ChainName, string>>>;
export type Narrowed = Omit<AuditRequest, 'after' | 'limit'>;

export interface ChainedEntry extends AuditEntry {
  readonly chain: ChainName;
}
interface MergedPage {
  readonly items: readonly ChainedEntry[];
  /** Null: nothing follows. */
  readonly next: Places | null;
  readonly total: number;
  readonly totalExact: boolean;
}

/**
 * The next entries of the chains in one list: each chain in its own order, and among their heads the oldest first. So where a page ends
 * changes nothing about the order.
 */
export async function mergedPage(
  tools: Tools,
  as: As,
  { places, limit, narrowed }: { places: Places; limit: number; narrowed: Narrowed },
): Promise<MergedPage> {
  const names = CHAIN_NAMES.filter((name) => places[name] !== undefined);
  const pages = await Promise.all(
    names.map((name) => CHAINS[name].page(tools, as, { after: BigInt(places[name] ?? '0'), limit, ...narrowed })),
  );
  const heads = names.map((chain, index) => ({ chain, entries: [...(pages[index]?.items ?? [])] }));
  const next: Partial<Record<ChainName, string>> = { ...places };
  const items: ChainedEntry[] = [];
  while (items.length < limit) {
    const [oldest] = heads
      .filter(({ entries }) => entries.length > 0)
      .toSorted((one, other) => Number(one.entries[0]?.at) - Number(other.entries[0]?.at));
    const entry = oldest?.entries.shift();
    if (!oldest || !entry) break;
    items.push({ ...entry, chain: oldest.chain });
    next[oldest.chain] = String(entry.seq);
  }
  const isMore = heads.some(({ entries }) => entries.length > 0) || pages.some(({ hasMore }) => hasMore);
  return {
    items,
    next: isMore ? next : null,
    total: pages.reduce((sum, { total }) => sum + total, 0),
    totalExact: pages.every(({ totalExact }) => totalExact),
  };
}

export async function verifyChains(
  tools: Tools,
  as: As,
): Promise<readonly (AuditVerdict & { readonly chain: ChainName })[]> {
  return Promise.all(CHAIN_NAMES.map(async (chain) => ({ chain, ...(await CHAINS[chain].verify(tools, as)) })));
}
