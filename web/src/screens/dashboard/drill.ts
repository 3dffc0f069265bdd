import type { FlowItem } from './flow-items.js';

/** The services of the dashboard that are in view: a month, a market, and one cycle of them or all. */
export interface Scope {
  readonly period: string;
  readonly market: 'regulated' | 'unregulated';
  readonly cycle?: string | undefined;
}

/** What of the flow is shown: nothing said, every service once in its latest version. */
export interface FlowView {
  /** Without what is invoiced or excluded. */
  readonly flow?: 'pending';
  /** A service once for each cycle it stands in. */
  readonly versions?: 'all';
}
export type ViewedScope = Scope & FlowView;

export function viewOf({ flow, versions }: Readonly<Record<'flow' | 'versions', unknown>>): FlowView {
  return {
    ...(flow === 'pending' ? { flow } : {}),
    ...(versions === 'all' ? { versions } : {}),
  };
}

/** State of the screen `/flow`: exactly the services behind a figure of the dashboard. */
export interface Drill extends Scope, FlowView {
  readonly node?: string;
  readonly state?: string;
  readonly from?: string;
  readonly to?: string;
  readonly cause?: string;
  readonly settled?: 'yes' | 'no';
  /** Only those who stay in the node. */
  readonly resident?: 'yes';
}

export function drillOf(item: FlowItem, scope: ViewedScope): Drill {
  switch (item.kind) {
    case 'node':
      return { ...scope, node: item.node.id };
    case 'state':
      return { ...scope, node: item.node.id, state: item.code };
    case 'link':
      return { ...scope, from: item.link.source, to: item.link.target };
  }
}

/** Its address, for links that can be copied or opened beside. */
export function addressOf(drill: Drill): string {
  const given = Object.entries(drill).filter((pair): pair is [string, string] => typeof pair[1] === 'string');
  return `/flow?${new URLSearchParams(given).toString()}`;
}
